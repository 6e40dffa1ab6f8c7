# about: whatever allocation fails, btf-link with an archive of BPF objects leaves the old output or the new one
# requires: gcc
# requires: plain build
# run: make-object small 1 > a.o && make-object small 0 > b.o && make-object twin 0 > c.o
# run: ar rc lib.a b.o c.o
# run: "$srcdir/fault/faults" memory x.o btf-link -j2 -o x.o a.o lib.a
== x.o
old
