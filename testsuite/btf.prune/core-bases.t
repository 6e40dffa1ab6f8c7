# about: the first base is the kernel's, and the others are split over it
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c
# run: btf-prune --core --base kernel --base kernel -o min.btf p.o || echo $?
# run: btf-prune --core --base none -o min.btf p.o || echo $?
# run: ls
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct both { int n; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct both *b) { return b->n; }
== kernel
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
2
2
kernel
p.c
p.o
== stderr
btf-prune: kernel: is not split over the first --base
btf-prune: none: cannot be read: No such file or directory
