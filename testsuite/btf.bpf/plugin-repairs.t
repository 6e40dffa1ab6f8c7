# about: with the plugin, bpf-ld -r calls the function and loads the variable that were meant
# See plugin-needed.t, which links the same objects without it.
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: programs 1 2
# run: bpf_link 1.o 2.o -o x.o
# run: section x.o raw_tp/1; section x.o raw_tp/2
== stdout
 85 10 00 00 ff ff ff ff
 18 01 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
 95 00 00 00 00 00 00 00
 85 10 00 00 01 00 00 00
 18 01 00 00 08 00 00 00
 00 00 00 00 00 00 00 00
 95 00 00 00 00 00 00 00
