# about: each symbol that disagrees is told, also if the types are those of another one
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: fails btf-link -o x.o a.o b.o
== a.c
#include "bpf.h"

struct pair { int a, b; };
extern struct pair one, two;

SEC ("raw_tp/a") int
a (void *c)
{
  return one.a + two.a;
}
== b.c
struct pair { int a; long b; };
struct pair one = { 1, 2 }, two = { 3, 4 };
== stderr
btf-link: b.o: .BTF: one: is declared differently in a.o: .BTF: member 1 'b' of struct pair is at bit 64, but at bit 32
btf-link: b.o: .BTF: two: is declared differently in a.o: .BTF: member 1 'b' of struct pair is at bit 64, but at bit 32
