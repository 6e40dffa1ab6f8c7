# about: strings of sections that say so in all objects stay mergeable, others do not
# run: . $srcdir/btf.bpf/link-functions
# Each object has .data; a and c say that it consists of strings of bytes, d of
# strings of two bytes, e has bytes.  They are called a to e.
# run: small a.o 0x2c8 33 0x2f8 01; small b.o 0x10d 62; small c.o 0x10d 63 0x2c8 33 0x2f8 01; small d.o 0x10d 64 0x2c8 33 0x2f8 02; small e.o 0x10d 65 0x2f8 01
# run: for others in c.o b.o 'b.o c.o' d.o e.o; do btf-link -o x.o a.o $others; readelf -SW x.o | awk '$3 == ".data" { print $8, $9 }'; done
== stdout
01 WAMS
00 WA
00 WA
00 WA
00 WA
