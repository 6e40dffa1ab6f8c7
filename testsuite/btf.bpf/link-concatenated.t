# about: what bpf-ld -r has made of BTF is refused, with a word on what to do
# requires: clang bpf
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: bpf-ld -r -o c.o a.o b.o
# run: btf-link -o x.o c.o || echo $?
# run: test ! -e x.o
== a.c
int a = 1;
== b.c
int b = 1;
== stdout
2
== stderr
btf-link: c.o: .BTF: has several units, as a linker leaves them that does not merge BTF: link the objects that it was given instead
