# about: the object that the tests of malformed ones begin with is a good one
# run: . $srcdir/btf.bpf/link-functions
# run: small a.o; btf-link -o x.o a.o; same_sections a.o x.o raw_tp/a .text .data .BTF; symbols x.o; btf-dump --ext x.o
# Twice it is an error only because both define the same.
# run: ! btf-link -o x.o a.o a.o
== stdout
raw_tp/a+0 32 FUNC GLOBAL DEFAULT a
.text+0 8 FUNC LOCAL DEFAULT f
.data+0 8 OBJECT LOCAL DEFAULT v
func_info of section 'raw_tp/a', 1 record of 8 bytes
	0x0  [2] FUNC 'a' linkage=global
line_info of section 'raw_tp/a', 1 record of 16 bytes
	0x10  :0:0
== stderr
btf-link: a.o: defines 'a', which a.o defines already (multiple definition)
