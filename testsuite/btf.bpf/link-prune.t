# about: --prune gives what btf-prune makes of the link without it, byte for byte, at each depth
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions; cp $srcdir/btf.bpf/prune-src/* .
# run: for cc in clang gcc; do with_$cc one two; btf-link -o u.o one.o two.o; for depth in '' =type =forward =member; do btf-link --prune$depth -o x.o one.o two.o; btf-prune ${depth:+--depth$depth} -o y.o u.o; cmp x.o y.o; done; done
# The default is forward.  Behind the pointer there is a forward now, and what it needed is gone.
# run: with_clang one two; btf-link --prune -o x.o one.o two.o; records x.o 'STRUCT|FWD' | grep "'[a-z]"; btf-link --prune=forward -o y.o one.o two.o; cmp x.o y.o
# run: fails cmp -s u.o x.o
# The last one counts.
# run: btf-link --prune=member --prune=type -o x.o one.o two.o; btf-link --prune=type -o y.o one.o two.o; cmp x.o y.o
== stdout
FWD 'behind' fwd_kind=struct
STRUCT 'operations' size=8 vlen=1
STRUCT 'task_struct' size=16 vlen=3
STRUCT 'value' size=16 vlen=2
