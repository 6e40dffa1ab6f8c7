# about: all pointers of which only the size matters become one, to void
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel p.o | btf-dump --raw
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
struct task { void *a; int *b; } CORE;
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct task *t) { return (long) t->a + (long) t->b; }
== kernel
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[task] STRUCT 'task' size=24
	'a' type_id=pint bits_offset=0
	'b' type_id=ptask bits_offset=64
	'c' type_id=pint bits_offset=128
[pint] PTR '(anon)' type_id=int
[ptask] PTR '(anon)' type_id=task
== stdout
[1] STRUCT 'task' size=24 vlen=2
	'a' type_id=2 bits_offset=0
	'b' type_id=2 bits_offset=64
[2] PTR '(anon)' type_id=0
