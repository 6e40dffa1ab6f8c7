# about: a file without BTF is an error, and the others are done
# requires: gcc -gbtf
# run: gcc -gbtf -c a.c b.c && gcc a.o b.o -o x && cp x old
# run: echo 'int main (void) { return 0; }' > n.c && gcc n.c -o n && cp n n.old
# run: ! btf-link --in-place n x nowhere && cmp n n.old && ! cmp -s x old
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stderr
btf-link: n: has no BTF (no section .BTF)
btf-link: nowhere: cannot be read: No such file or directory
