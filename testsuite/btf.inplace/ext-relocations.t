# about: a .BTF.ext that has relocations is refused
# requires: clang bpf
# run: clang -target bpf -O2 -g -c a.c -o a.o && cp a.o x
# run: ! btf-link --in-place x
# run: cmp x a.o
== a.c
struct s { int x; } __attribute__ ((preserve_access_index));
__attribute__ ((section ("tp/x"))) int
f (struct s *s)
{
  return s->x;
}
== stderr
btf-link: x: has relocations for .BTF.ext, in .rel.BTF.ext, which would no longer be true
