# about: the addend of a load has 64 bits: one before the section's beginning carries
# Section .data of a.o, of 8 bytes, is in front of that of b.o.
# run: . $srcdir/btf.bpf/link-functions
# run: small a.o; small b.o 0xc4 03 0x44 f8ffffff 0x4c ffffffff 0xdc 22; btf-link -o x.o a.o b.o
# run: section x.o raw_tp/a | sed -n '5,6p'
== stdout
 18 01 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
