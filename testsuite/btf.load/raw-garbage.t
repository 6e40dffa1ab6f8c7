# about: bytes between blobs that are no padding are an error
# run: btf-link -o i.btf i && btf-link -o c.btf c
# run: { cat i.btf; seq 100; cat c.btf; } > both
# run: btf-link -o out.btf both
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: both: has 292 bytes at offset 45 that are neither BTF nor padding
== status
2
