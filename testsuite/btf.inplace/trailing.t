# about: data behind the ELF image is refused
# requires: gcc -gbtf
# run: gcc -gbtf -c a.c b.c && gcc a.o b.o -o x && cp x old
# run: echo data >> x && cp x old
# run: ! btf-link --in-place x 2>&1 | sed "s/at [0-9]* that/at N that/"
# run: cmp x old
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stdout
btf-link: x: has 5 bytes at N that neither a section nor a segment describes, so it is not known whether they can be moved
