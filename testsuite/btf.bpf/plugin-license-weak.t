# about: a weak license in the first object stays in its place, though to ld a later one is better
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# run: . $srcdir/btf.bpf/plugin-functions
# run: clang -target bpf -O2 -g -c a.c b.c
# run: bpf_link a.o b.o -o x.o; symbols x.o | grep license; section x.o license
== a.c
char _license[] __attribute__ ((section ("license"), weak)) = "GPL";
__attribute__ ((section ("tp/a"))) int a (int *p) { return *p; }
== b.c
char _license[] __attribute__ ((section ("license"))) = "GPL";
__attribute__ ((section ("tp/b"))) int b (int *p) { return *p; }
== stdout
0 4 OBJECT GLOBAL license _license
 47 50 4c 00
