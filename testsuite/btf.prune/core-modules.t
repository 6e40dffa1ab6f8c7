# about: a type is looked for in modules if the kernel has none of its name; all can be one blob, or a file each
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel --base mod --base mod2 -o min.btf p.o && btf-dump --raw min.btf
# run: btf-prune --core --output-format split --base kernel --base mod --base mod2 -o d p.o && btf-dump --raw d/kernel && btf-dump --raw --base d/kernel d/mod d/mod2
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
struct both { int n; } CORE;
struct inmod { int n; struct both b; } CORE;
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct both *b, struct inmod *m) { return b->n + m->n + m->b.n; }
== kernel
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[3] STRUCT 'both' size=8 vlen=2
	'unused' type_id=1 bits_offset=0
	'n' type_id=1 bits_offset=32
== mod
[4] STRUCT 'both' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[5] STRUCT 'inmod' size=20 vlen=3
	'unused' type_id=2 bits_offset=0
	'b' type_id=3 bits_offset=64
	'n' type_id=1 bits_offset=128
== mod2
[4] STRUCT 'inmod' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=8 vlen=1
	'n' type_id=1 bits_offset=32
[3] STRUCT 'inmod' size=20 vlen=2
	'b' type_id=2 bits_offset=64
	'n' type_id=1 bits_offset=128
[4] STRUCT 'inmod' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=8 vlen=1
	'n' type_id=1 bits_offset=32
# d/mod
[3] STRUCT 'inmod' size=20 vlen=2
	'b' type_id=2 bits_offset=64
	'n' type_id=1 bits_offset=128
# d/mod2
[3] STRUCT 'inmod' size=4 vlen=1
	'n' type_id=1 bits_offset=0
