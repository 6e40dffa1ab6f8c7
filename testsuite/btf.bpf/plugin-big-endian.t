# about: big-endian objects are repaired, too
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: for i in 1 2; do sed s/N/$i/ $program | bpf-as -EB -o $i.o -; done
# run: bpf_link -EB 1.o 2.o -o x.o
# run: bpf-readelf -h x.o | grep Data: && section x.o raw_tp/2
== stdout
  Data:                              2's complement, big endian
 85 01 00 00 00 00 00 01
 18 10 00 00 00 00 00 08
 00 00 00 00 00 00 00 00
 95 00 00 00 00 00 00 00
