# about: outputs are good inputs: linking in steps, or again, gives the same as linking at once
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/plugin-src/*.[ch] .
# run: for cc in clang gcc; do with_$cc one two three; btf-link -o x.o one.o two.o three.o; btf-link -o again.o x.o; btf-link -o a.o one.o two.o; btf-link -o left.o a.o three.o; btf-link -o b.o two.o three.o; btf-link -o right.o one.o b.o; for f in again left right; do same_sections x.o $f.o; symbols $f.o | cmp - <(symbols x.o); done; done
