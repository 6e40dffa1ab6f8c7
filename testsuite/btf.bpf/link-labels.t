# about: labels, local symbols without type and size, go, but for those that relocations mention
# run: . $srcdir/btf.bpf/link-functions
# Symbol f becomes a label, which in b.o the call does not mention any more.
# run: small a.o 0xac 00 0xb8 00; small b.o 0xac 00 0xb8 00 0x8c 02
# run: for f in a.o b.o; do btf-link -o x.o $f; symbols x.o; done
# With a size it is none.
# run: small c.o 0xac 00 0x8c 02; btf-link -o x.o c.o; symbols x.o | sed -n /text/p
== stdout
raw_tp/a+0 32 FUNC GLOBAL DEFAULT a
.text+0 0 NOTYPE LOCAL DEFAULT f
.data+0 8 OBJECT LOCAL DEFAULT v
raw_tp/a+0 32 FUNC GLOBAL DEFAULT a
.data+0 8 OBJECT LOCAL DEFAULT v
.text+0 8 NOTYPE LOCAL DEFAULT f
