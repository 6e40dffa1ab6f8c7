# about: symbols that point into .BTF are refused
# requires: gcc -gbtf
# run: echo "SECTIONS { .BTF : { __start_BTF = .; *(.BTF) __stop_BTF = .; } }" > x.lds
# run: gcc -gbtf -c a.c b.c && ld -r -T x.lds a.o b.o -o r.o && cp r.o old
# run: ! btf-link --in-place r.o
# run: cmp r.o old
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stderr
btf-link: r.o: has a symbol __start_BTF that points into .BTF and would no longer be true
