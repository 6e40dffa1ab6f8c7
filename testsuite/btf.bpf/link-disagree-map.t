# about: definitions of one map must be the same, attribute by attribute
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/link-src/uses.c a.c; cp $srcdir/btf.bpf/link-src/defines.c b.c; sed -i "s/max_entries, 4/max_entries, 8/" a.c
# run: with_clang a b
# run: btf-link -o x.o a.o b.o || echo $?
# run: ls *.o
== stdout
2
a.o
b.o
== stderr
btf-link: b.o: .BTF: shared: is declared differently in a.o: .BTF: map attribute 'max_entries' is 4, but 8
