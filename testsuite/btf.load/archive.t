# about: members of an archive are units, and those without BTF are passed over
# requires: gcc
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: echo 'int x;' > x.c && gcc -c x.c && cp i.o a-name-that-is-too-long-for-the-header.o && echo text > readme
# run: ar rc x.a i.o x.o a-name-that-is-too-long-for-the-header.o c.o readme
# run: btf-link -v --no-dedup -o out.btf x.a && btf-dump --raw out.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: note: x.a(i.o): has 1 unit of BTF
btf-link: note: x.a(x.o): has 0 units of BTF
btf-link: note: x.a(a-name-that-is-too-long-for-the-header.o): has 1 unit of BTF
btf-link: note: x.a(c.o): has 1 unit of BTF
btf-link: note: x.a(readme): has 0 units of BTF
