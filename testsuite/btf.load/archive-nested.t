# about: a thin archive can name members of other archives
# requires: gcc
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: ar rc x.a i.o c.o && ar rcT y.a x.a && rm i.o c.o
# run: btf-link -v --no-dedup -o out.btf y.a && btf-dump --raw out.btf
# run: echo text > x.a && ! btf-link -o out.btf y.a
# run: rm x.a && btf-link -o out.btf y.a
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: note: y.a(x.a(i.o)): has 1 unit of BTF
btf-link: note: y.a(x.a(c.o)): has 1 unit of BTF
btf-link: x.a: is not an archive, but y.a says that members of its are in there
btf-link: x.a: cannot be read: No such file or directory
== status
2
