# about: an object with functions in its BTF, but without symbols is linked, without the functions
# run: make-object bare 2 > a.o && btf-link -o x.o a.o
# run: btf-dump --raw x.o
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
