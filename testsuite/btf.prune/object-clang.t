# about: of an object, what it has code and data for stays, with its maps and CO-RE relocations; the rest goes
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune -o q.o p.o
# run: btf-dump --raw q.o | grep -oE "^\[[0-9]+\] (STRUCT|FWD|FUNC|VAR|DATASEC|DECL_TAG) '[^']+'" | sed 's/.*\] //' | sort
# run: btf-dump --ext q.o | grep -oE "^func_info.*|FUNC '.*|field_.*" | sed 's/\[[0-9]*/[N/'
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct behind { int n; };
struct value { int n; struct behind *p; };
struct { int (*type)[1]; int *key; struct value *value; } m SEC (".maps");
struct task { int pid, tgid; struct behind *b; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
extern int defined_elsewhere (struct value *) SEC (".ksyms");
struct unused;
int never_called (struct unused *);
static __attribute__ ((noinline)) int sub (struct task *t) { return t->tgid; }
SEC ("raw_tp/x") int prog (struct task *t) { return sub (t) + defined_elsewhere (0); }
== stdout
DATASEC '.ksyms'
DATASEC '.maps'
DATASEC 'license'
FUNC 'defined_elsewhere'
FUNC 'prog'
FUNC 'sub'
FWD 'behind'
STRUCT '(anon)'
STRUCT 'task'
STRUCT 'value'
VAR 'l'
VAR 'm'
func_info of section 'raw_tp/x', 1 record of 8 bytes
FUNC 'prog' linkage=global
func_info of section '.text', 1 record of 8 bytes
FUNC 'sub' linkage=static
field_byte_offset  struct task.tgid  ([N] 0:1)
