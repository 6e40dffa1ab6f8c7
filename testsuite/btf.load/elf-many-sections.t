# about: more sections than 16 bits can number
# requires: gcc
# run: btf-link -o i.btf i && btf-link -o c.btf c
# run: { for ((i = 0; i < 66000; i++)); do echo ".section .s$i"; done; echo '.section .BTF'; echo '.incbin "i.btf"'; } > x.s
# run: gcc -c x.s && btf-link -o out.btf x.o && cmp out.btf i.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
