# about: --for-each makes everything again for other programs, also for older ones
# requires: clang bpf
# run: clang -target bpf -g -O2 -DMEMBER=n -c p.c -o n.o; clang -target bpf -g -O2 -DMEMBER=m -c p.c -o m.o; touch -d 2001-01-01 n.o m.o; mkdir in; btf-link -o in/one.btf one
# run: btf-prune --core --for-each=in -o out n.o; btf-dump --raw out/one.btf | grep "'[nm]'"
# run: btf-prune --core --for-each=in -o out n.o m.o; btf-dump --raw out/one.btf | grep "'[nm]'"
# A run for other programs that was interrupted leaves their list, and outputs that are older.
# run: btf-prune --core --for-each=in -o out n.o; echo old > out/one.btf; touch -d 2030-01-01 in/one.btf; touch -d 2031-01-01 out/one.btf; touch -d 2032-01-01 out/.btf-prune; btf-prune --core --for-each=in -o out n.o; btf-dump --raw out/one.btf | grep "'[nm]'"
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct both { int n, m; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct both *b) { return b->MEMBER; }
== one
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=8 vlen=2
	'n' type_id=1 bits_offset=0
	'm' type_id=1 bits_offset=32
== stdout
	'n' type_id=2 bits_offset=0
	'n' type_id=2 bits_offset=0
	'm' type_id=2 bits_offset=32
	'n' type_id=2 bits_offset=0
