# about: --for-each does not write over the kernels, take its own outputs for some, nor write two to one file
# requires: clang bpf
# run: clang -target bpf -g -O2 -DMEMBER=n -c p.c; mkdir in; btf-link -o in/one.btf one; cp in/one.btf kept; mkdir two; cp kept two/a.btf; mkdir archive; cp kept two/a.btf.zst
# run: btf-prune --core --for-each=in -o in p.o || echo $?
# run: cmp kept in/one.btf; btf-prune --core --for-each=in -o in/out p.o; btf-prune --core --for-each=in -o in/out p.o; find in -type f | sort
# run: btf-prune --core --for-each=in/one.btf -o out p.o || echo $?
# run: btf-prune --core --for-each=two -o out p.o || echo $?
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
2
in/one.btf
in/out/.btf-prune
in/out/one.btf
2
2
== stderr
btf-prune: in: is the directory of the kernels, expected another one for the output
btf-prune: in/one.btf: is not a directory
btf-prune: two/a.btf.zst: would be written to out/a.btf, as two/a.btf is
