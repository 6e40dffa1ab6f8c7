# about: a link that leaves out the symbols of static functions is warned of: it will not load
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# run: . $srcdir/btf.bpf/plugin-functions
# run: clang -target bpf -O2 -g -c a.c
# run: bpf_link -x a.o -o x.o 2>&1 | bpf_messages | sed 's/^bpf-ld: //'
# run: bpf_link a.o -o x.o
== a.c
static __attribute__ ((noinline)) int twice (int x) { return x * 2; }
__attribute__ ((section ("tp/a"))) int a (int *p) { return twice (*p); }
== stdout
warning: x.o: has no symbol of the static function 'twice', so libbpf will not load it: link without -x
