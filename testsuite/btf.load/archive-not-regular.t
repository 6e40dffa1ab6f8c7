# about: a thin archive that names something else than a file is an error
# requires: gcc
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: ar rcT x.a i.o && rm i.o && mkfifo i.o && btf-link -o out.btf x.a
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: i.o: is not a regular file
== status
2
