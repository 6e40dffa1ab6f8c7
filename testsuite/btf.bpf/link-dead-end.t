# about: records of a function that another object replaces go, but not of code behind its end
# run: . $srcdir/btf.bpf/link-functions
# In b.o, a is weak; its line_info is of byte 16, behind the end if it has 16 bytes.
# run: small a.o; small b.o 0xdc 22 0xe8 10; small c.o 0xdc 22
# run: for f in b.o c.o; do btf-link -o x.o a.o $f; btf-dump --ext x.o | grep -E '^[a-z]'; done
== stdout
func_info of section 'raw_tp/a', 1 record of 8 bytes
line_info of section 'raw_tp/a', 2 records of 16 bytes
func_info of section 'raw_tp/a', 1 record of 8 bytes
line_info of section 'raw_tp/a', 1 record of 16 bytes
