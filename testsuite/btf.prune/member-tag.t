# about: at depth member a declaration tag stays with its member, which has another number, or goes with it
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --depth=member -o q.o p.o && btf-dump --raw q.o | grep -E "'(task|a|b|c|d)'|TAG" | sed 's/^\[[0-9]*. //; s/type_id=[0-9]* *//'
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
#define TAG(x) __attribute__ ((btf_decl_tag (x)))
struct task { int a TAG ("one"); int b; int c TAG ("three"); int d; } CORE;
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct task *t) { return t->c + t->d; }
== stdout
STRUCT 'task' size=16 vlen=2
	'c' bits_offset=64
	'd' bits_offset=96
DECL_TAG 'three' component_idx=0
