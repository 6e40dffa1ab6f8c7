# about: functions with instructions, and what CO-RE relocations are about, cannot be dropped
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --drop prog --drop task -o q.o p.o
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct task { int n; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") int prog (struct task *t) { return t->n; }
== stderr
btf-prune: p.o: .BTF: func prog cannot be dropped: it has instructions
btf-prune: p.o: .BTF: struct task cannot be dropped: CO-RE relocation field_byte_offset 0:0 at 0 of raw_tp/x
== status
2
