# about: linkers can prune what they have written, as btf-prune does; without BTF there is nothing to do
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && cp p.o q.o && cp p.o r.o && btf-prune --in-place p.o && prune-in-place q.o && cmp p.o q.o
# run: btf-prune --depth member --in-place p.o && prune-in-place r.o member && cmp p.o r.o
# run: clang -target bpf -O2 -c p.c -o s.o && cp s.o t.o && prune-in-place s.o && cmp s.o t.o
# run: echo no > text; prune-in-place text
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct unused { int n; };
struct both { int n; struct unused *u; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct both *b) { return b->n; }
== stderr
prune-in-place: text: is neither BTF, ELF, an archive, nor BTF as text
== status
2
