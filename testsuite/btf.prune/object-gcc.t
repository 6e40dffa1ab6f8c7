# about: GCC's records of functions and variables that the object does not have go, with their types
# requires: bpf-gcc
# run: gcc=bpf-gcc; if command -v bpf-unknown-none-gcc > /dev/null; then gcc=bpf-unknown-none-gcc; fi
# run: $gcc -gbtf -gno-prune-btf -O2 -c p.c 2> /dev/null || $gcc -gbtf -O2 -c p.c
# run: btf-prune -o q.o p.o && btf-dump --raw q.o | grep -oE "^\[[0-9]+\] (STRUCT|FWD|FUNC|VAR|DATASEC) '[^']+'" | sed 's/.*\] //' | sort
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct behind { int n; };
struct value { int n; struct behind *p; };
struct other { int n; };
struct { int (*type)[1]; int *key; struct value *value; } m SEC (".maps");
char l[] SEC ("license") = "GPL";
static void *(*const helper) (struct other *) = (void *) 1;
static inline int inlined (struct other *o) { return o->n; }
SEC ("raw_tp/x") int prog (struct value *v) { return v->n + (helper ((void *) v) != 0); }
== stdout
DATASEC '.maps'
DATASEC 'license'
FUNC 'prog'
FWD 'behind'
STRUCT '(anon)'
STRUCT 'value'
VAR 'l'
VAR 'm'
