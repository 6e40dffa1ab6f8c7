# about: variables without a size, alone in their section, have no DATASEC: libbpf would not open it
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: with_gcc a b; btf-link -o x.o a.o; datasecs x.o; btf-link -o y.o a.o b.o; datasecs y.o; misplaced y.o
== a.c
#include "bpf.h"

int none[0];
static int neither[0];
int some = 1;

SEC ("raw_tp/a") int
a (void *c)
{
  return some + (long) none + (long) neither;
}
== b.c
int zero;
== stdout
.data+0 4 global some
.bss+0 4 global zero
.data+0 4 global some
