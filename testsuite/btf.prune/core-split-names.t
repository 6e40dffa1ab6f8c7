# about: bases of one name cannot be written to one directory
# requires: clang bpf
# run: clang -target bpf -g -O2 -DMEMBER=n -c p.c; mkdir a b; btf-link -o a/v one; cp a/v b/v
# run: btf-prune --core --base=a/v --base=module --output-format=split -o out p.o; ls out; mkdir c; cp module c/v
# run: btf-prune --core --base=a/v --base=c/v --output-format=split -o out2 p.o || echo $?
# run: btf-prune --core --base=- --output-format=split -o out2 p.o < a/v || echo $?; test ! -e out2
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
== module
[3] STRUCT 'other' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== stdout
module
v
2
2
== stderr
btf-prune: c/v: would be written to the same file as a/v, out2/v
btf-prune: standard input: has no name for its part of the output
