# about: type ids that instructions hold become those of the output
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: btf-link -o x.o a.o b.o
# The record of each object's type, and what its instruction holds.
# run: btf-dump --ext x.o | grep type_id_local; btf-dump --raw x.o | grep -E 'STRUCT .(of_[ab]|between)'; section x.o raw_tp/a | head -n 1; section x.o raw_tp/b | head -n 1
# run: btf-link -o y.o b.o a.o; section y.o raw_tp/b | diff - <(section x.o raw_tp/b)
== a.c
#include "bpf.h"

struct of_a { int x; };

SEC ("raw_tp/a") int
a (void *c)
{
  return __builtin_btf_type_id (*(struct of_a *) 0, 0);
}
== b.c
#include "bpf.h"

struct between { long x; };
struct between unused;
struct of_b { long x; };

SEC ("raw_tp/b") int
b (void *c)
{
  return __builtin_btf_type_id (*(struct of_b *) 0, 0);
}
== stdout
	0x0  type_id_local  struct of_a  ([9] 0)
	0x0  type_id_local  struct of_b  ([10] 0)
[6] STRUCT 'between' size=8 vlen=1
[9] STRUCT 'of_a' size=4 vlen=1
[10] STRUCT 'of_b' size=8 vlen=1
 18 00 00 00 09 00 00 00
 18 00 00 00 0a 00 00 00
