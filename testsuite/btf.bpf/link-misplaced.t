# about: a relocation of an instruction that is of a type for data is an error
# In binutils 2.40, whose assembler writes them for operands and jumps, types 2 to
# 4 mean something else.
# run: . $srcdir/btf.bpf/link-functions
# run: for type in 02 03 04 0b; do small x.o 0x78 $type; btf-link -o y.o x.o || echo $?; done; test ! -e y.o
# run: small x.o 0x32c 03 0x78 03 0x88 03 0x80 04; btf-link -o y.o x.o
== stdout
2
2
2
2
== stderr
btf-link: x.o: section 4 '.relraw_tp/a': relocation 0: is about an instruction, but of type 2
btf-link: x.o: section 4 '.relraw_tp/a': relocation 0: is about an instruction, but of type 3
btf-link: x.o: section 4 '.relraw_tp/a': relocation 0: is about an instruction, but of type 4
btf-link: x.o: section 4 '.relraw_tp/a': relocation 0: is about an instruction, but of type 11
