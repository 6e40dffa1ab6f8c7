# about: a hidden symbol stays hidden, whichever object says so
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: btf-link -o x.o a.o b.o && symbols x.o | sed 's/^\([^ ]*\)+[^ ]* [0-9]* /\1 /'; btf-link -o y.o b.o a.o && symbols y.o | grep HIDDEN
== a.c
#include "bpf.h"

HIDDEN NOINLINE int one (int x) { return x * 3; }
NOINLINE int two (int x) { return x * 5; }
== b.c
#include "bpf.h"

int one (int x);
HIDDEN int two (int x);

SEC ("raw_tp/b") int
b (int *c)
{
  return one (*c) + two (*c);
}
== stdout
raw_tp/b FUNC GLOBAL DEFAULT b
.text FUNC GLOBAL HIDDEN one
.text FUNC GLOBAL HIDDEN two
.text+0 24 FUNC GLOBAL HIDDEN one
.text+18 24 FUNC GLOBAL HIDDEN two
