# about: objects of big-endian machines
# requires: gcc
# requires: clang
# run: . $srcdir/btf.inplace/functions bfd
# run: btf-link -r -o r.btf i c && btf-link -o m.btf i c
# run: echo ".section .BTF; .incbin \"r.btf\"; .section .last; .balign 16; .ascii \"last\"" > x.s
# run: for m in s390x powerpc; do clang -target $m-linux-gnu -c x.s -o x && cp x x.old && btf-link --in-place x && same_but_btf x.old x && btf-link -o x.btf x && cmp x.btf m.btf || exit 1; done
# run: readelf -SW x | grep -c last
== i
BTF byte_order=big
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
BTF byte_order=big
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
1
