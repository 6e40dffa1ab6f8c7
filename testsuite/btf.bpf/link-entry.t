# about: a function that begins inside of one that loses is not dead
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: btf-link -o x.o b.o a.o; btf-dump --ext x.o | grep -o -E 'x\[[0-9]\] [+]= [0-9]'
== a.c
#include "bpf.h"

NOINLINE int
pick (volatile int *x)
{
  x[0] += 1;
  return 0;
}
== b.c
#include "bpf.h"

WEAK NOINLINE int
pick (volatile int *x)
{
  x[0] += 2;
  asm volatile (".globl entry; .type entry, @function; entry:" ::: "memory");
  x[1] += 3;
  return 0;
}

SEC ("raw_tp/b") int
b (int *c)
{
  return pick (c);
}
== stdout
x[1] += 3
x[0] += 1
