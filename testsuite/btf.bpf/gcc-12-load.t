# about: objects of any bpf-gcc load after a link, and libbpf has nothing to say against their BTF
# requires: bpf-gcc
# requires: bpftool
# requires: bpf load
# run: . $srcdir/btf.bpf/link-functions; with_gcc a b
# run: btf-link -o x.o a.o b.o
# run: . $srcdir/btf.bpf/plugin-functions; load x.o | grep -E '^[a-z]+:$|BTF'
== a.c
extern int shared;
int lib (int);
static int mine = 1;
static __attribute__ ((noinline)) int local (int x) { return x + mine++; }
__attribute__ ((noinline)) int first (int x) { return x + shared; }
__attribute__ ((noinline)) int second (int x) { return x * 3 + mine; }
__attribute__ ((section ("raw_tp/sys_enter"))) int
a (void *context)
{
  return local (shared) + first (mine) + second (mine) + lib (mine);
}
char LICENSE[] __attribute__ ((section ("license"))) = "GPL";
== b.c
int shared = 2;
static int mine = 3;
static __attribute__ ((noinline)) int local (int x) { return x - mine++; }
__attribute__ ((noinline)) int lib (int x) { return local (x + shared); }
__attribute__ ((section ("raw_tp/sys_exit"))) int
b (void *context)
{
  return lib (mine);
}
char LICENSE[] __attribute__ ((section ("license"))) = "GPL";
== stdout
a:
b:
