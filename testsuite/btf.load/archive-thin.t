# about: members of a thin archive are read from their files
# requires: gcc
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: mkdir sub && mv i.o sub && ar rcT sub/x.a sub/i.o c.o
# run: btf-link -v --no-dedup -o out.btf sub/x.a && btf-dump --raw out.btf
# run: rm c.o && btf-link -o out.btf sub/x.a
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: note: sub/x.a(i.o): has 1 unit of BTF
btf-link: note: sub/x.a(../c.o): has 1 unit of BTF
btf-link: sub/../c.o: cannot be read: No such file or directory
== status
2
