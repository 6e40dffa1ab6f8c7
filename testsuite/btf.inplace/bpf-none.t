# about: an object for BPF without BTF is an error
# requires: clang bpf
# run: clang -target bpf -O2 -c a.c && btf-link --in-place a.o
== a.c
int a;
== stderr
btf-link: a.o: has no BTF
== status
2
