# about: --in-place --prune of an object for BPF is btf-prune after --in-place; a second time changes nothing
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions; cp $srcdir/btf.bpf/prune-src/* .; with_clang one
# run: for depth in '' =type =forward =member; do cp one.o x; cp one.o y; btf-link --in-place --prune$depth x; btf-link --in-place y; btf-prune ${depth:+--depth$depth} --in-place y; cmp x y; btf-link --in-place --prune$depth x; cmp x y; done
# run: cp one.o x; btf-link -v --in-place --prune x 2>&1 | grep -o "x: BTF pruned.*" | sed 's/[0-9][0-9]*/N/g'
== stdout
x: BTF pruned to depth 'forward': N -> N bytes, N -> N types
