# about: a jump of 32 bits to another section counts instructions, as a call does
# run: . $srcdir/btf.bpf/link-functions
# Symbol f becomes the section's, a weak, and the call in b.o a jump.
# run: small a.o; small b.o 0xac 03 0xdc 22 0x50 06000000; btf-link -o x.o a.o b.o
# run: section x.o raw_tp/a | sed -n '3p;7p'
== stdout
 85 10 00 00 ff ff ff ff
 06 00 00 00 00 00 00 00
