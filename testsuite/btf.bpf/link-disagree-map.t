# about: definitions of one map must be the same, attribute by attribute
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: btf-link -o x.o a.o b.o || echo $?
# run: ls *.o
== a.c
#include "bpf.h"

struct value { int x; };

extern int total (int a, int);
extern int counter;
extern struct
{
  UINT (type, 1);
  UINT (max_entries, 8);
  TYPE (key, u32);
  TYPE (value, struct value);
} shared __attribute__ ((section (".maps")));

SEC ("raw_tp/a") int
a (void *c)
{
  counter++;
  return total (1, 2) + *(int *) &shared;
}
== b.c
#include "bpf.h"

struct value { int x; };

struct
{
  UINT (type, 1);
  UINT (max_entries, 4);
  TYPE (key, u32);
  TYPE (value, struct value);
} shared SEC (".maps");

int counter = 4;

NOINLINE int
total (int first, int second)
{
  return first - second + counter;
}
== stdout
2
a.o
b.o
== stderr
btf-link: b.o: .BTF: shared: is declared differently in a.o: .BTF: map attribute 'max_entries' is 4, but 8
