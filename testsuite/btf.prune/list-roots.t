# about: --list-roots tells them, and what makes them roots
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --root struct:value --list-roots p.o | sed 's/ at 0[x0-9a-f]*//' | sort
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct value { int n; };
struct { int (*type)[1]; int *key; struct value *value; } m SEC (".maps");
struct task { int pid, tgid; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
extern int elsewhere (struct value *) SEC (".ksyms");
SEC ("raw_tp/x") int prog (struct task *t) { return t->tgid + elsewhere (0); }
== stdout
func elsewhere: a function
func prog: it has instructions
int int: a type for externs
struct task: CO-RE relocation field_byte_offset 0:1 of raw_tp/x
struct value: --root 'struct:value'
var l: a variable
var m: a map
