# about: big-endian objects are linked: the same types, and calls and loads of what was meant
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/plugin-src/*.[ch] .
# run: with_clang one two; btf-link -o little.o one.o two.o
# run: clang -target bpfeb -O2 -g -c one.c two.c; btf-link -o x.o one.o two.o
# run: misplaced x.o; readelf -h x.o | grep Data: | sed 's/  */ /g'; btf-dump --raw x.o | diff - <(btf-dump --raw little.o); btf-link -o again.o x.o; same_sections x.o again.o
# The same operands, in the other order.
# run: operands () { section $1 raw_tp/sys_enter | cut -d ' ' -f 6-; }; operands x.o | awk '{ print $4, $3, $2, $1 }' | diff - <(operands little.o) && symbols x.o | diff - <(symbols little.o)
== stdout
 Data: 2's complement, big endian
