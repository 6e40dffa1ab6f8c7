# about: of weak definitions the first stays, a strong one beats them, and what the losers say of their code is dropped
# The code itself stays, as bytes that nothing refers to.
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: for n in 1 2; do sed "s/\bN\b/$n/g; s/progN/prog$n/" weak.c > weak$n.c; done
# run: with_clang weak1 weak2 strong
# run: btf-link -o x.o weak1.o weak2.o; btf-link -o y.o weak1.o strong.o weak2.o
# run: for f in x.o y.o; do misplaced $f; symbols $f | sed -n 's/^.text+[0-9a-f]* [0-9]* //p; /value/p'; records $f 'VAR|FUNC'; btf-dump --ext $f > ext; sed -n 's/.*\(weak[12]\|strong\)\.c:.* return \(s->b\|other->a\).*/\1 \2/p' ext | sort -u; grep -o -E 'struct s[.][ab]' ext; done
== weak.c
#include "bpf.h"

struct s { int a, b; } __attribute__ ((preserve_access_index));

WEAK int value[2] = { N };

WEAK NOINLINE int
pick (struct s *s)
{
  return s->b + value[N - 1];
}

SEC ("raw_tp/N") int
progN (struct s *s)
{
  return pick (s);
}
== strong.c
#include "bpf.h"

struct s { int a, b; } __attribute__ ((preserve_access_index));

int value[2] = { 7, 8 };

NOINLINE int
pick (struct s *other)
{
  return other->a;
}
== stdout
FUNC WEAK DEFAULT pick
.data+0 8 OBJECT WEAK DEFAULT value
FUNC 'pick' linkage=global
FUNC 'prog1' linkage=global
FUNC 'prog2' linkage=global
VAR 'value' linkage=global
weak1 s->b
struct s.b
FUNC GLOBAL DEFAULT pick
.data+8 8 OBJECT GLOBAL DEFAULT value
FUNC 'pick' linkage=global
FUNC 'prog1' linkage=global
FUNC 'prog2' linkage=global
VAR 'value' linkage=global
strong other->a
struct s.a
