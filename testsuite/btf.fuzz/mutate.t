# about: a few hundred mutated files neither crash nor hang; fuzz/mutate tries more
# requires: gcc -gbtf
# requires: btf-link
# run: "$srcdir/fuzz/mutate" "$builddir" 600 > log || { cat log; false; }
