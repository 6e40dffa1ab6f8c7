# about: - is standard input, whatever is in there
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: btf-link -o i.btf i && btf-link -o c.btf c
# run: for f in i i.btf i.o; do btf-link -o out.btf - < $f && cmp out.btf i.btf || exit 1; done
# run: cat i.o | btf-link -v - | cmp - i.btf
# run: btf-link -o out.btf - < /dev/null
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: note: standard input: has 1 unit of BTF
btf-link: standard input: is empty
== status
2
