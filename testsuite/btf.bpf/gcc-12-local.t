# about: binutils 2.40 adds the values of global symbols to addends, not those of local ones
# In the object, the call proves that the assembler was that one: a is at byte 8,
# and v at byte 4.
# run: . $srcdir/btf.bpf/link-functions
# run: small a.o 0xe0 08 0xe8 18 0x8c 03 0x54 07000000 0xc8 04 0xd0 04; btf-link -o x.o a.o
# run: section x.o raw_tp/a | sed -n '1p;3p'; symbols x.o
== stdout
 18 01 00 00 00 00 00 00
 85 10 00 00 ff ff ff ff
raw_tp/a+8 24 FUNC GLOBAL DEFAULT a
.text+0 8 FUNC LOCAL DEFAULT f
.data+4 4 OBJECT LOCAL DEFAULT v
