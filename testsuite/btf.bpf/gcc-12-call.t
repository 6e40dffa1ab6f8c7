# about: calls of global functions hold -1 after a link, also where binutils 2.40 has added the function's place
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions; with_gcc a
# run: . $srcdir/btf.bpf/link-functions; btf-link -o x.o a.o; section x.o tp | grep ' 85 10'
== a.c
__attribute__ ((noinline)) int first (int x) { return x + 1; }
__attribute__ ((noinline)) int second (int x) { return x * 3; }
__attribute__ ((section ("tp"))) int
f (int *p)
{
  return first (*p) + second (*p);
}
== stdout
 85 10 00 00 ff ff ff ff
 85 10 00 00 ff ff ff ff
