# about: a struct that a variable only points to, for who makes bindings of it, keeps its members in a BPF object
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --in-place p.o && btf-dump --raw p.o | grep -A2 event
# run: btf-prune --in-place --depth=member p.o && btf-dump --raw p.o | grep event
== p.c
struct event { int pid; char comm[16]; };
const struct event *unused __attribute__ ((unused));
== stdout
[3] STRUCT 'event' size=20 vlen=2
	'pid' type_id=4 bits_offset=0
	'comm' type_id=6 bits_offset=32
[3] STRUCT 'event' size=20 vlen=0
