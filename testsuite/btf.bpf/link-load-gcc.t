# about: what the kernel makes of a link is what it makes of bpftool's, and libbpf has nothing to say
# requires: bpf-gcc loads
# requires: bpftool
# requires: bpf load
# run: . $srcdir/btf.bpf/plugin-functions
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/plugin-src/*.[ch] .
# run: with_gcc one two
# run: btf-link -o x.o one.o two.o && load x.o > x; bpftool gen object y.o one.o two.o && load y.o > y
# run: diff x y && grep -q 'call pc.*_local' x
# run: btf-link -o z.o y.o && load z.o | diff x -; bpftool gen object z.o x.o && load z.o | diff x -
# run: ! grep -E 'BTF is optional|Retrying without BTF' .log x
