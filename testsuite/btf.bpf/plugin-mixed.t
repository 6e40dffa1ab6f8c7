# about: objects of GCC and of clang can be linked with one another
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# requires: bpf-gcc loads
# requires: bpftool
# requires: bpf load
# run: . $srcdir/btf.bpf/plugin-functions
# run: src=$srcdir/btf.bpf/plugin-src; clang -target bpf -O2 -g -c $src/one.c -o one.o; bpf-gcc -O2 -gbtf -c $src/two.c -o two.o
# run: bpf_link one.o two.o -o x.o && load x.o > x
# run: bpftool gen object y.o one.o two.o && load y.o > y
# run: diff x y
