# about: whatever allocation fails, btf-link --in-place --prune leaves the old file or the new one
# requires: gcc -gbtf
# requires: gcc
# requires: plain build
# run: gcc -gbtf -nostdlib -shared -o p a.c b.c
# run: "$srcdir/fault/faults" memory p btf-link -j1 --in-place --prune p
== a.c
struct node { struct node *next; } list;
== b.c
struct node { struct node *next; } other;
