# about: an ELF file of 32 bits
# requires: gcc -m32
# requires: gcc -gbtf
# run: echo 'int x; int f (void) { return x; }' > x.c
# run: gcc -m32 -gbtf -c x.c && btf-dump --raw x.o | grep INT
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
