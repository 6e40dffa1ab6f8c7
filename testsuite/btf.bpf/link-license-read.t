# about: code that reads a license which is not the one that stays is an error
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions; with_clang a b
# run: btf-link -o x.o a.o b.o 2>&1 | sed "s/section [0-9]*/section N/; s/symbol [0-9]*/symbol N/"
== a.c
char LICENSE[] __attribute__ ((section ("license"))) = "GPL";
== b.c
char _license[] __attribute__ ((section ("license"))) = "GPL";
__attribute__ ((section ("tp/b"))) int b (int *p) { return *p + _license[0]; }
== stdout
btf-link: b.o: section N '.reltp/b': relocation 0: is against '_license' in a section that the output does not have, or has of another object: symbol N
== status
2
