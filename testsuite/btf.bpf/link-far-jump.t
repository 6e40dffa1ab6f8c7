# about: a jump of 16 bits to another section counts instructions, up to 32767
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions
# run: for n in 32768 32769; do echo ".fill $n, 8, 0x95" > $n.s; done; with_as 32768 32769
# As in link-gotol.t, but with a jump and relocation of 16 bits.
# run: small b.o 0xac 03 0x50 0500ffff00000000 0x88 0001
# run: btf-link -o x.o 32768.o b.o; section x.o raw_tp/a | sed -n 3p
# run: btf-link -o x.o 32769.o b.o || echo $?
== stdout
 05 00 ff 7f 00 00 00 00
2
== stderr
btf-link: b.o: section 4 '.relraw_tp/a': relocation 1: is a jump over more than 32767 instructions, namely 32768
