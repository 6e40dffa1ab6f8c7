# about: a section has the type of its parts if that is one, else PROGBITS, and the largest of their alignments
# run: . $srcdir/btf.bpf/link-functions
# .data of i and j is an INIT_ARRAY, that of j aligned to 32.
# run: small a.o; small i.o 0x10d 69 0x2c4 0e; small j.o 0x10d 6a 0x2c4 0e 0x2f0 20
# run: for objects in 'i.o j.o' 'j.o i.o' 'a.o i.o' 'i.o a.o'; do btf-link -o x.o $objects; readelf -SW x.o | sed -n 's/^ *\[ *[0-9]*\] //p' | awk '$1 == ".data" { print $2, $NF }'; done
== stdout
INIT_ARRAY 32
INIT_ARRAY 32
PROGBITS 8
PROGBITS 8
