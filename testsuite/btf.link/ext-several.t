# about: .BTF.ext of several units is left out of raw output, never silently
# requires: clang bpf
# run: clang -target bpf -O2 -g -c a.c -o a.o && cp a.o b.o
# run: btf-link -o m.btf a.o b.o
# run: btf-link -o 1.btf a.o
# run: ls
== a.c
struct s { int x; } __attribute__ ((preserve_access_index));
__attribute__ ((section ("tp/x"))) int
f (struct s *s)
{
  return s->x;
}
== stdout
1.btf
a.c
a.o
b.o
m.btf
== stderr
btf-link: warning: a.o: has a .BTF.ext, whose records about code are left out of raw output
btf-link: warning: b.o: has a .BTF.ext, whose records about code are left out of raw output
btf-link: warning: a.o: has a .BTF.ext, whose records about code are left out of raw output
