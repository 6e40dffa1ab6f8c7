# about: a pruned link loads, relocates and is, for the kernel, the same program as without pruning
# requires: clang bpf
# requires: bpf-gcc loads
# requires: bpftool
# requires: bpf load
# requires: kernel BTF
# run: . $srcdir/btf.bpf/plugin-functions
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/prune-src/* .
# run: for cc in clang gcc; do with_$cc one two; btf-link -o u.o one.o two.o; load u.o > u; for depth in type forward member; do btf-link --prune=$depth -o x.o one.o two.o; load x.o > x; diff u x; fails grep -E 'BTF is optional|Retrying without BTF' .log; done; done
# run: grep '^[a-z]*:$' u; grep -q 'call pc.*_local' u
# A pruned object can be linked again.
# run: btf-link --prune -o y.o x.o && load y.o | diff u -
== stdout
one:
two:
