# about: a static function of which there is no symbol, but code, keeps its record
# requires: clang bpf
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions; with_clang a; bpf-objcopy -x a.o b.o; symbols b.o | sed 's/.* //'
# run: btf-link -o x.o b.o; records x.o FUNC; btf-dump --ext x.o | grep -o "FUNC 'twice'"
== a.c
static __attribute__ ((noinline)) int twice (int x) { return x * 2; }
__attribute__ ((section ("tp/a"))) int a (int *p) { return twice (*p); }
== stdout
a
FUNC 'a' linkage=global
FUNC 'twice' linkage=static
FUNC 'twice'
