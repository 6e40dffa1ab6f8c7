# about: what the kernel makes of a link with the plugin is what it makes of bpftool's, for objects of gcc
# requires: bpf-ld
# requires: plugin
# requires: bpf-gcc loads
# requires: bpftool
# requires: bpf load
# run: . $srcdir/btf.bpf/plugin-functions
# run: bpf-gcc -O2 -gbtf -c $srcdir/btf.bpf/plugin-src/one.c $srcdir/btf.bpf/plugin-src/two.c
# run: bpf_link one.o two.o -o x.o && load x.o > x
# run: bpftool gen object y.o one.o two.o && load y.o > y
# run: diff x y
# run: grep -q 'call pc.*_local' x
# Without the plugin it is another program, if it is one at all.
# run: bpf-ld -r -z muldefs one.o two.o -o z.o
# run: ! { load z.o > z && cmp -s x z; }
