# about: objects of both byte orders cannot be linked
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a; clang -target bpfeb -g -c a.c -o b.o
# run: btf-link -o x.o a.o b.o
== a.c
int x = 1;
== stderr
btf-link: b.o: is big-endian, but a.o is little-endian
== status
2
