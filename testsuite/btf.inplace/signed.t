# about: a signed kernel module is refused
# requires: gcc -gbtf
# run: gcc -gbtf -c a.c b.c && ld -r a.o b.o -o m.ko && printf "signature~Module signature appended~\n" >> m.ko && cp m.ko old
# run: ! btf-link --in-place m.ko
# run: cmp m.ko old
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stderr
btf-link: m.ko: is a signed kernel module, whose signature would no longer be true: sign it afterwards
