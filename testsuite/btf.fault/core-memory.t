# about: whatever allocation fails, btf-prune --core leaves the old output or the new one
# requires: clang bpf
# requires: gcc
# requires: plain build
# run: clang -target bpf -g -O2 -c p.c; echo old > m.btf
# run: "$srcdir/fault/faults" memory m.btf btf-prune -j1 --core --base kernel -o m.btf p.o
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct unused { int n; };
struct both { int n; struct unused *u; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct both *b) { return b->n; }
== kernel
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=8 vlen=2
	'm' type_id=1 bits_offset=0
	'n' type_id=1 bits_offset=32
