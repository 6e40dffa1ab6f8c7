# about: functions, variables and maps that another object defines are that object's
# One record for each, global, with the definition's names of parameters; and
# the order of the objects does not matter to the types.
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: for cc in clang gcc; do with_$cc a b; btf-link -o x.o a.o b.o; btf-link -o y.o b.o a.o; misplaced x.o; misplaced y.o; symbols x.o | sed 's/^[^ ]* [0-9]* //'; records x.o 'VAR|FUNC|DATASEC'; btf-dump --raw x.o | grep -o -E "'(first|second)'"; same_sections x.o y.o .BTF .maps .data .text; done
== a.c
#include "bpf.h"

struct value { int x; };

extern int total (int a, int);
extern int counter;
extern struct
{
  UINT (type, 1);
  UINT (max_entries, 4);
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
FUNC GLOBAL DEFAULT a
OBJECT GLOBAL DEFAULT counter
OBJECT GLOBAL DEFAULT shared
FUNC GLOBAL DEFAULT total
DATASEC '.data' size=4 vlen=1
DATASEC '.maps' size=32 vlen=1
FUNC 'a' linkage=global
VAR 'counter' linkage=global
VAR 'shared' linkage=global
FUNC 'total' linkage=global
'first'
'second'
FUNC GLOBAL DEFAULT a
OBJECT GLOBAL DEFAULT counter
OBJECT GLOBAL DEFAULT shared
FUNC GLOBAL DEFAULT total
DATASEC '.data' size=4 vlen=1
DATASEC '.maps' size=32 vlen=1
FUNC 'a' linkage=global
VAR 'counter' linkage=global
VAR 'shared' linkage=global
FUNC 'total' linkage=global
'first'
'second'
