# about: a link by bpf-ld with the plugin that prunes loads, relocates and is the same program as without pruning
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# requires: bpf-gcc loads
# requires: bpftool
# requires: bpf load
# requires: kernel BTF
# run: . $srcdir/btf.bpf/plugin-functions
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/prune-src/* .
# run: for cc in clang gcc; do with_$cc one two; bpf_link one.o two.o -o u.o; load u.o > u; for depth in type forward member; do bpf_link -plugin-opt=prune=$depth one.o two.o -o x.o; load x.o > x; diff u x; fails grep -E 'BTF is optional|Retrying without BTF' .log; done; done
# run: grep '^[a-z]*:$' u
== stdout
one:
two:
