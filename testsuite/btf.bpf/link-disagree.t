# about: declarations of one symbol that disagree are an error that names both objects and where they differ, or with --no-strict a warning
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: for cc in clang gcc; do with_$cc a b; fails btf-link -o x.o a.o b.o 2>&1 | sort; test ! -e x.o; btf-link --no-strict -o y.o b.o a.o 2>&1 | sort; records y.o 'VAR|FUNC'; done
== a.c
#include "bpf.h"

extern int total (int a, long b);
extern long counter;

SEC ("raw_tp/a") int
a (void *c)
{
  return total (1, 2) + counter;
}
== b.c
#include "bpf.h"

int counter = 4;

NOINLINE int
total (int a, int b)
{
  return a - b + counter;
}
== stdout
btf-link: b.o: .BTF: counter: is declared differently in a.o: .BTF: the variable is int, but long
btf-link: b.o: .BTF: total: is declared differently in a.o: .BTF: parameter 1 'b' is int, but long
btf-link: warning: b.o: .BTF: counter: is declared differently in a.o: .BTF: the variable is int, but long
btf-link: warning: b.o: .BTF: total: is declared differently in a.o: .BTF: parameter 1 'b' is int, but long
FUNC 'a' linkage=global
VAR 'counter' linkage=global
FUNC 'total' linkage=global
btf-link: b.o: .BTF: counter: is declared differently in a.o: .BTF: the variable is int, but long int
btf-link: b.o: .BTF: total: is declared differently in a.o: .BTF: parameter 1 'b' is int, but long int
btf-link: warning: b.o: .BTF: counter: is declared differently in a.o: .BTF: the variable is int, but long int
btf-link: warning: b.o: .BTF: total: is declared differently in a.o: .BTF: parameter 1 'b' is int, but long int
FUNC 'a' linkage=global
VAR 'counter' linkage=global
FUNC 'total' linkage=global
