# about: a relocation about an id in the program's own BTF asks the kernel for nothing
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel p.o | btf-dump --raw
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
struct task { int n; } CORE;
struct local { int n; };
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct task *t)
{
  return t->n + __builtin_btf_type_id (*(struct local *) 0, 0);
}
== kernel
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[task] STRUCT 'task' size=4
	'n' type_id=int bits_offset=0
[local] STRUCT 'local' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'task' size=4 vlen=1
	'n' type_id=1 bits_offset=0
