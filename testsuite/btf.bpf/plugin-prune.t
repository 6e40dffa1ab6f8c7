# about: prune gives what btf-prune makes of the output without it, byte for byte, at each depth
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/plugin-functions
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/prune-src/* .
# run: for cc in clang gcc; do with_$cc one two; bpf_link one.o two.o -o u.o; for depth in '' =type =forward =member; do bpf_link -plugin-opt=prune$depth -plugin-opt=out=raw one.o two.o -o x.o; btf-prune ${depth:+--depth$depth} -o y.o u.o; cmp x.o y.o; bpf-objcopy -O binary --only-section=.BTF --set-section-flags .BTF=alloc x.o btf; cmp btf raw; done; fails cmp -s u.o x.o; done
# The same BTF as btf-link's.
# run: btf-link --prune=member -o z.o one.o two.o; for s in .BTF .BTF.ext; do cmp <(section x.o $s) <(section z.o $s); done
# It tells what it does.
# run: bpf_link -plugin-opt=verbose -plugin-opt=prune=forward one.o two.o -o x.o 2>&1 | bpf_messages | grep -o "^x.o: BTF pruned to depth 'forward'"
== stdout
x.o: BTF pruned to depth 'forward'
