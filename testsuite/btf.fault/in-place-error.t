# about: whatever system call on files fails, btf-link --in-place leaves the old file or the new one
# requires: gcc -gbtf
# requires: strace
# requires: plain build
# run: gcc -gbtf -nostdlib -shared -o p a.c b.c
# run: "$srcdir/fault/faults" error p btf-link -j1 --in-place p
== a.c
struct node { struct node *next; } list;
== b.c
struct node { struct node *next; } other;
