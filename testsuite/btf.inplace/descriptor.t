# about: what an open descriptor stands for is not changed in place
# requires: gcc -gbtf
# run: gcc -gbtf -c a.c b.c && gcc a.o b.o -o x && cp x old && cp x ./-
# run: exec 5<> x && ! btf-link --in-place /dev/fd/5
# run: cmp x old
# run: ! btf-link --in-place - < x
# run: cmp x old && cmp ./- old
# run: btf-link --in-place ./- && ! cmp -s ./- old
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stderr
btf-link: /dev/fd/5: is an open descriptor, so it cannot be changed in place
btf-link: -: is an open descriptor, so it cannot be changed in place
