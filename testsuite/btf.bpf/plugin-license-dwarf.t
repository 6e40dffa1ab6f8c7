# about: debugging information may mention a license that another object's replaces
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# run: . $srcdir/btf.bpf/plugin-functions
# run: clang -target bpf -O2 -g -c a.c b.c
# run: bpf_link a.o b.o -o x.o && btf-link --keep-dwarf -o y.o a.o b.o
# run: for f in x y; do symbols $f.o | grep -i license; done
== a.c
char LICENSE[] __attribute__ ((section ("license"))) = "GPL";
__attribute__ ((section ("tp/a"))) int a (int *p) { return *p; }
== b.c
char _license[] __attribute__ ((section ("license"))) = "GPL";
__attribute__ ((section ("tp/b"))) int b (int *p) { return *p; }
== stdout
0 4 OBJECT GLOBAL license LICENSE
0 4 OBJECT GLOBAL license LICENSE
