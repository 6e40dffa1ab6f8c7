# about: whatever allocation fails, btf-link --prune of BPF objects leaves the old output or the new one
# requires: gcc
# requires: plain build
# run: make-object small 1 > a.o && make-object small 0 > b.o && make-object twin 0 > c.o
# run: "$srcdir/fault/faults" memory x.o btf-link -j1 --prune -o x.o a.o b.o c.o
== x.o
old
