# about: outputs are good inputs: linking in steps gives what linking at once does
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: programs 1 2 3
# run: bpf_link 1.o 2.o 3.o -o x.o
# run: bpf_link 1.o 2.o -o a.o; bpf_link a.o 3.o -o y.o
# run: bpf_link 2.o 3.o -o b.o; bpf_link 1.o b.o -o z.o
# run: bpf_link x.o -o again.o
# run: sections x.o > sections; symbols x.o > symbols
# run: for f in y.o z.o again.o; do sections $f | diff sections -; symbols $f | diff symbols -; for s in .text raw_tp/1 raw_tp/2 raw_tp/3 .data; do section $f $s | cmp - <(section x.o $s); done; done
# run: section x.o raw_tp/3
== stdout
 85 10 00 00 03 00 00 00
 18 01 00 00 10 00 00 00
 00 00 00 00 00 00 00 00
 95 00 00 00 00 00 00 00
