# about: at depth member, structs of CO-RE relocations keep the members that are accessed, and access strings follow
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --depth member -o q.o p.o
# run: btf-dump --raw q.o | grep -E 'STRUCT|UNION|bits_offset=[0-9]*$' | sed 's/^\[[0-9]*/[N/; s/type_id=[0-9]*/type_id=N/'
# run: for i in p q; do btf-dump --ext $i.o | grep -o 'struct task.*' | sed 's/(\[[0-9]*/([N/' | sort; done
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct inner { long a, b[4]; };
struct task { int pid, tgid; struct task *up; union { int c; struct inner in; }; }
  __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") int prog (struct task *t)
{
  return t->tgid + __builtin_preserve_access_index (t->in.b[2]);
}
== stdout
[N] STRUCT 'task' size=56 vlen=2
	'tgid' type_id=N bits_offset=32
	'(anon)' type_id=N bits_offset=128
[N] UNION '(anon)' size=40 vlen=1
	'in' type_id=N bits_offset=0
[N] STRUCT 'inner' size=40 vlen=1
	'b' type_id=N bits_offset=64
struct task.in.b[2]  ([N] 0:3:1:1:2)
struct task.tgid  ([N] 0:1)
struct task.in.b[2]  ([N] 0:1:0:0:2)
struct task.tgid  ([N] 0:0)
