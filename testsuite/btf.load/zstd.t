# about: compressed files are read whatever their name
# requires: zstd
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: btf-link -o i.btf i && btf-link -o c.btf c
# run: for f in i i.btf i.o; do zstd -q $f -o x && btf-link -o out.btf x && cmp out.btf i.btf && zstd -q < $f > x && btf-link -o out.btf x && cmp out.btf i.btf && rm x || exit 1; done
# run: { zstd -qc i.btf; zstd -qc c.btf; } > both && btf-link -v --no-dedup -o out.btf both && btf-dump --raw out.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: note: both: has 2 units of BTF
