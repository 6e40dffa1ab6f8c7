# about: a second name for a function does not make its code dead when the first loses
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: btf-link -o x.o b.o a.o; symbols x.o | sed 's/^\([^ ]*\)+[^ ]* [0-9]* /\1 /'; records x.o FUNC; btf-dump --ext x.o | grep -q -F 'return x + 2'
== a.c
#include "bpf.h"

NOINLINE int
pick (int x)
{
  return x + 1;
}
== b.c
#include "bpf.h"

WEAK NOINLINE int
pick (int x)
{
  return x + 2;
}

int other (int x) __attribute__ ((alias ("pick")));

SEC ("raw_tp/b") int
b (int *c)
{
  return pick (*c) + other (*c);
}
== stdout
raw_tp/b FUNC GLOBAL DEFAULT b
.text FUNC GLOBAL DEFAULT other
.text FUNC GLOBAL DEFAULT pick
FUNC 'b' linkage=global
FUNC 'pick' linkage=global
