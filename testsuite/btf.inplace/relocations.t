# about: a .BTF that has relocations is refused
# requires: gcc
# run: printf '.section .BTF\n.incbin "i.btf"\n.long x\n' > x.s && btf-link -o i.btf i
# run: gcc -c x.s && cp x.o old
# run: ! btf-link --in-place x.o 2>&1
# run: cmp x.o old
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
btf-link: x.o: has relocations for .BTF, in .rela.BTF, which would no longer be true
