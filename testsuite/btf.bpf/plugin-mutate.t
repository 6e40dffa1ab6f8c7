# about: bpf-ld with the plugin survives mutated objects; fuzz/mutate-links tries more
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# run: clang -target bpf -O2 -g -c $srcdir/btf.bpf/plugin-src/one.c $srcdir/btf.bpf/plugin-src/two.c
# run: "$srcdir/fuzz/mutate-links" "$builddir" 200 one.o two.o > log || { cat log; false; }
