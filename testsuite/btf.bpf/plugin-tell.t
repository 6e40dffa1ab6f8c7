# about: verbose tells what was repaired, stats tells sizes, out=FILE writes the BTF besides
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# run: . $srcdir/btf.bpf/plugin-functions
# run: clang -target bpf -O2 -g -c $srcdir/btf.bpf/plugin-src/one.c $srcdir/btf.bpf/plugin-src/two.c; for f in one.o two.o; do bpf-objcopy -R '.debug*' -R '.rel.debug*' $f; done
# run: bpf_link -plugin-opt=verbose -plugin-opt=stats -plugin-opt=out=x.btf one.o two.o -o x.o 2>&1 | bpf_messages | sed 's/[0-9][0-9]* bytes/N bytes/' > out
# run: grep -e '^x.o: section' -e ^stats out
# run: bpf-objcopy -O binary --only-section=.BTF --set-section-flags .BTF=alloc x.o want; cmp want x.btf
== stdout
stats: 2 objects with N bytes of BTF
stats: names with several definitions: 0
stats: written: N bytes of BTF
x.o: section N '.BTF': repaired
x.o: section N '.BTF.ext': repaired
x.o: section N '.llvm_addrsig': removed
x.o: section N '.rel.BTF': removed
x.o: section N '.rel.BTF.ext': removed
x.o: section N '.text': repaired
x.o: section N 'license': repaired
x.o: section N 'raw_tp/sys_enter': repaired
