# about: a broken .BTF.base is an error
# requires: gcc
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: seq 20 > seq && objcopy --add-section .BTF.base=seq i.o m.o
# run: btf-link -o out.btf m.o
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: m.o: .BTF.base: begins with 31 0a, not with the magic of BTF (9f eb or eb 9f)
== status
2
