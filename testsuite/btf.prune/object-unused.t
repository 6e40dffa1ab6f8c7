# about: a struct that a variable only points to, for who makes bindings of it, keeps its members in a BPF object
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --in-place p.o && btf-dump --raw p.o | grep -A2 event | sed 's,^.[0-9]*. ,,; s, type_id=[0-9]*,,'
# run: btf-prune --in-place --depth=member p.o && btf-dump --raw p.o | grep -o 'STRUCT.*event.*'
== p.c
struct event { int pid; char comm[16]; };
const struct event *unused __attribute__ ((unused));
== stdout
STRUCT 'event' size=20 vlen=2
	'pid' bits_offset=0
	'comm' bits_offset=32
STRUCT 'event' size=20 vlen=0
