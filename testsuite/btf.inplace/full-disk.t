# about: a file that cannot be written stays as it was
# requires: gcc -gbtf
# run: gcc -gbtf -c a.c b.c && gcc a.o b.o -o x && cp x old
# run: (trap '' XFSZ; ulimit -f 4; fails btf-link --in-place x)
# run: cmp x old && ls -A
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stdout
a.c
a.o
b.c
b.o
old
x
== stderr
btf-link: x: cannot be written: File too large
