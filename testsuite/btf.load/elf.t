# about: an ELF file with one unit and with several
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: btf-link -v --no-dedup -o out.btf i.o c.o && btf-dump --raw out.btf
# run: btf-link -r --output-format=elf -o both.o i.o c.o && btf-link -v --no-dedup -o 2.btf both.o && cmp out.btf 2.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: note: i.o: has 1 unit of BTF
btf-link: note: c.o: has 1 unit of BTF
btf-link: note: both.o: has 2 units of BTF
