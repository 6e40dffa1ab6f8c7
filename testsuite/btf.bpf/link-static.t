# about: static variables and functions of one name stay apart, each in its place
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: for cc in clang gcc; do with_$cc a b; btf-link -o x.o a.o b.o; misplaced x.o; records x.o 'VAR|FUNC|DATASEC'; done
== a.c
#include "bpf.h"

static int state = 1, zero;

static NOINLINE int
step (int x)
{
  return x + state++ + zero--;
}

SEC ("raw_tp/a") int
a (int *c)
{
  zero = 3;
  return step (*c);
}
== b.c
#include "bpf.h"

static int state = 1, zero;

static NOINLINE int
step (int x)
{
  return x - state++ - zero--;
}

SEC ("raw_tp/b") int
b (int *c)
{
  zero = 4;
  return step (*c);
}
== stdout
DATASEC '.bss' size=8 vlen=2
DATASEC '.data' size=8 vlen=2
FUNC 'a' linkage=global
FUNC 'b' linkage=global
VAR 'state' linkage=static
VAR 'state' linkage=static
FUNC 'step' linkage=static
FUNC 'step' linkage=static
VAR 'zero' linkage=static
VAR 'zero' linkage=static
DATASEC '.bss' size=8 vlen=2
DATASEC '.data' size=8 vlen=2
FUNC 'a' linkage=global
FUNC 'b' linkage=global
VAR 'state' linkage=static
VAR 'state' linkage=static
FUNC 'step' linkage=static
FUNC 'step' linkage=static
VAR 'zero' linkage=static
VAR 'zero' linkage=static
