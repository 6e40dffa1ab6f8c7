# about: two sections .BTF in one file are an error
# requires: gcc
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: objcopy --rename-section .note.GNU-stack=.BTF i.o two.o && btf-link -o out.btf two.o
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: two.o: has two sections .BTF
== status
2
