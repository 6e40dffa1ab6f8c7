# about: what bpf-ld has made without the plugin cannot be mended in place, and stays as it is
# requires: bpf-ld
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions; with_clang a b; bpf-ld -r a.o b.o -o x.o; cp x.o y.o
# run: ! btf-link --in-place x.o && cmp x.o y.o
== a.c
int a;
== b.c
int b;
== stderr
btf-link: x.o: .BTF: has several units, as a linker leaves them that does not merge BTF: link the objects that it was given instead
