# about: maps of several objects stand behind one another in .maps, and code refers to its own
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: for n in 1 2 3; do sed "s/\\bN\\b/$n/; s/mapN/map$n/; s/progN/prog$n/" prog.c > prog$n.c; done
# run: for cc in clang gcc; do with_$cc prog1 prog2 prog3; btf-link -o x.o prog1.o prog2.o prog3.o; misplaced x.o; datasecs x.o; done
== prog.c
#include "bpf.h"

struct
{
  UINT (type, 1);
  UINT (max_entries, N);
  TYPE (key, u32);
  TYPE (value, u64);
} mapN SEC (".maps");

static struct
{
  UINT (type, 1);
  UINT (max_entries, 2);
  TYPE (key, u32);
  TYPE (value, u64);
} own SEC (".maps");

SEC ("raw_tp/N") int
progN (void *c)
{
  return *(int *) &mapN + *(int *) &own;
}
== stdout
.maps+0 32 global map1
.maps+20 32 static own
.maps+40 32 global map2
.maps+60 32 static own
.maps+80 32 global map3
.maps+a0 32 static own
.maps+0 32 static own
.maps+20 32 global map1
.maps+40 32 static own
.maps+60 32 global map2
.maps+80 32 static own
.maps+a0 32 global map3
