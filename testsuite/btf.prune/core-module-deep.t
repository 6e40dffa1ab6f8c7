# about: members of the kernel's structs that only a module's lead to stay
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel --base mod -o min.btf p.o && btf-dump --raw min.btf
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
struct both { int n; } CORE;
struct inmod { struct both b; } CORE;
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct inmod *m) { return m->b.n; }
== kernel
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=8 vlen=2
	'unused' type_id=1 bits_offset=0
	'n' type_id=1 bits_offset=32
== mod
[3] STRUCT 'inmod' size=12 vlen=2
	'unused' type_id=1 bits_offset=0
	'b' type_id=2 bits_offset=32
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=8 vlen=1
	'n' type_id=1 bits_offset=32
[3] STRUCT 'inmod' size=12 vlen=1
	'b' type_id=2 bits_offset=32
