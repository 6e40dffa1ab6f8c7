# about: a raw file can hold several blobs, with padding between them
# run: btf-link -o i.btf i && btf-link -o c.btf c
# run: { cat i.btf; printf '\0\0\0'; cat c.btf; printf '\220\220'; } > both
# run: btf-link -v --no-dedup -o out.btf both && btf-dump --raw out.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: note: both: has 2 units of BTF
