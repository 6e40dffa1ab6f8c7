# about: a second strong definition is an error that names both objects, and nothing is written
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: echo old > x.o; { btf-link -o x.o a.o b.o 2>&1 || echo "status $?"; } | sort
# run: cat x.o; fails btf-link -o y.o b.o a.o 2> /dev/null; ls
== a.c
#include "bpf.h"
int counter = 1;
NOINLINE int total (int x) { return x + counter; }
== b.c
#include "bpf.h"
int counter = 2;
NOINLINE int total (int x) { return x - counter; }
== stdout
btf-link: b.o: defines 'counter', which a.o defines already (multiple definition)
btf-link: b.o: defines 'total', which a.o defines already (multiple definition)
status 2
old
a.c
a.o
b.c
b.o
x.o
