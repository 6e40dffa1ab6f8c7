# about: the units of a file with .BTF.base are read over that base
# requires: gcc
# run: btf-link -o base.btf i && btf-link --base base.btf -o split.btf p
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: objcopy --update-section .BTF=split.btf --add-section .BTF.base=base.btf i.o m.o
# run: btf-link -o out.btf m.o && cmp out.btf split.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== p
[i] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[p] PTR '(anon)' type_id=i
[t] TYPEDEF 'number' type_id=p
== stderr
btf-link: note: m.o: .BTF.base: is the base of inputs, and also of the output
