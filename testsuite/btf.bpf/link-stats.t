# about: --stats tells how much BTF the objects had, and how much the program has
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions
# run: make-object small 1 > a.o; make-object small 0 > b.o; size () { for f; do bpf-readelf -SW $f | sed -n 's/.* [.]BTF *PROGBITS *[0-9a-f]* [0-9a-f]* \([0-9a-f]*\).*/0x\1/p'; done | paste -sd+; }
# run: btf-link --stats -o x.o a.o b.o 2>&1 | sed -n 's/^btf-link: note: stats: //; /of BTF/p' > told
# run: { echo "2 objects with $(($(size a.o b.o))) bytes of BTF"; echo "written: $(($(size x.o))) bytes of BTF"; } > wanted; diff wanted told
# run: wc -l < told
== stdout
2
