# about: a program of 32 bits
# requires: gcc -m32
# requires: gcc -gbtf
# run: . $srcdir/btf.inplace/functions bfd
# run: gcc -m32 -gbtf -c a.c b.c && gcc -m32 a.o b.o -o x
# run: merge_in_place x a.o b.o && ./x
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
