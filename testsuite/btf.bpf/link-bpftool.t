# about: code, data and records of a link are bpftool's, to the byte; each links what the other has linked
# requires: clang bpf
# requires: bpftool
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/plugin-src/*.[ch] .
# run: with_clang one two three
# run: btf-link -o x.o one.o two.o three.o; bpftool gen object y.o one.o two.o three.o
# run: contents="raw_tp/sys_enter raw_tp/sys_exit .text .data .bss .maps license"
# run: same_sections x.o y.o $contents
# run: misplaced x.o; btf-dump --raw x.o | wc -l; btf-dump --raw y.o | wc -l
# run: btf-link -o a.o one.o two.o; bpftool gen object b.o one.o two.o
# run: bpftool gen object y.o a.o three.o; same_sections x.o y.o $contents
# run: btf-link -o y.o b.o three.o; same_sections x.o y.o $contents; misplaced y.o
== stdout
69
69
