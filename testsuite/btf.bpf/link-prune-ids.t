# about: type ids that instructions hold are those of the pruned output
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b; for n in '' --prune; do btf-link $n -o x.o a.o b.o; btf-dump --ext x.o | grep type_id_local; for s in raw_tp/a raw_tp/b .text; do section x.o $s | grep '^ 18 '; done; done
# run: btf-link -o u.o a.o b.o; btf-prune -o y.o u.o; cmp x.o y.o
# run: btf-link --in-place --prune u.o; cmp x.o u.o
== types.h
#include "bpf.h"

struct big { long x; };
struct behind { struct big big; };
struct ops { int (*call) (struct behind *b); };
struct wanted { struct ops *ops; };
== a.c
#include "types.h"

SEC ("raw_tp/a") int
a (void *c)
{
  return __builtin_btf_type_id (*(struct wanted *) 0, 0);
}
== b.c
#include "types.h"

struct xlast { struct ops ops; char c; };

static NOINLINE int
last (void)
{
  return __builtin_btf_type_id (*(struct xlast *) 0, 0);
}

SEC ("raw_tp/b") int
b (void *c)
{
  return last () + __builtin_btf_type_id (*(struct wanted *) 0, 1);
}
== stdout
	0x0  type_id_local  struct xlast  ([18] 0)
	0x0  type_id_local  struct wanted  ([17] 0)
 18 00 00 00 11 00 00 00
 18 01 00 00 11 00 00 00
 18 00 00 00 12 00 00 00
	0x0  type_id_local  struct xlast  ([16] 0)
	0x0  type_id_local  struct wanted  ([15] 0)
 18 00 00 00 0f 00 00 00
 18 01 00 00 0f 00 00 00
 18 00 00 00 10 00 00 00
