# about: at whatever system call on files it is killed, btf-prune --in-place leaves the old object or the new one
# requires: clang bpf
# requires: strace
# requires: plain build
# run: clang -target bpf -g -O2 -c p.c
# run: "$srcdir/fault/faults" kill p.o btf-prune -j1 --in-place p.o
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct unused { int n; };
struct both { int n; struct unused *u; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct both *b) { return b->n; }
