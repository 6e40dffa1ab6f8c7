# about: an object without CO-RE relocations is an error, unless that is allowed
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --allow-empty --base kernel p.o | btf-dump
# run: btf-prune --core --base kernel -o min.btf p.o || echo $?
# run: ls
== p.c
#define SEC(x) __attribute__ ((section (x), used))
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (void *b) { return 0; }
== kernel
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
standard input: 25 bytes, little endian
  no types, 0 bytes; 1 bytes of strings
(--raw shows the types, --ext what belongs to instructions; see --help)
2
kernel
p.c
p.o
== stderr
btf-prune: p.o: has no CO-RE relocations, so there is nothing that it needs of a kernel
