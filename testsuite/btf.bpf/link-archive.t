# about: of an archive those members are linked that define what is undefined, also by other members, in any order
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang main one two three weak
# run: ar rc lib.a one.o two.o three.o weak.o; ar rcT thin.a one.o two.o three.o weak.o
# run: btf-link -o x.o main.o lib.a; symbols x.o | grep -E 'FUNC|UND' | sed 's/^\([^ ]*\)+[^ ]* [0-9]* /\1 /'
# run: btf-link -o y.o main.o thin.a; cmp x.o y.o
# run: btf-link -o y.o main.o lib.a lib.a; cmp x.o y.o
# run: btf-link -o y.o main.o two.o one.o; cmp x.o y.o
# What comes before anybody needs it is not linked.
# run: btf-link -o z.o lib.a main.o; symbols z.o | grep -E 'FUNC|UND' | sed 's/^\([^ ]*\)+[^ ]* [0-9]* /\1 /'
# run: btf-link -o z.o lib.a || echo $?
== main.c
#include "bpf.h"

int two (int x);
WEAK int weak (int x);

SEC ("raw_tp/main") int
prog (int *c)
{
  return weak ? weak (2) : two (*c);
}
== one.c
int one (int x) { return x + 1; }
== two.c
int one (int x);
int two (int x) { return one (x) * 2; }
== three.c
int three (int x) { return x * 3; }
== weak.c
int weak (int x) { return x * 4; }
== stdout
.text FUNC GLOBAL DEFAULT one
raw_tp/main FUNC GLOBAL DEFAULT prog
.text FUNC GLOBAL DEFAULT two
UND NOTYPE WEAK DEFAULT weak
raw_tp/main FUNC GLOBAL DEFAULT prog
UND NOTYPE GLOBAL DEFAULT two
UND NOTYPE WEAK DEFAULT weak
2
== stderr
btf-link: lib.a: has no member that is needed, and there is no object besides
