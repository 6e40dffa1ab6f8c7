# about: many files at once, more than descriptors
# run: btf-link -o i.btf i && btf-link -o c.btf c
# run: for ((n = 0; n < 200; n++)); do cp i.btf $n.btf; done
# run: ulimit -n 64 && btf-link -o out.btf [0-9]*.btf && cmp out.btf i.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
