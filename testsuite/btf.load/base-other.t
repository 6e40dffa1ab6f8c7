# about: units over different bases do not go together
# requires: gcc
# run: btf-link -o base.btf i && btf-link -o other.btf c && btf-link --base base.btf -o split.btf p
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: objcopy --update-section .BTF=split.btf --add-section .BTF.base=base.btf i.o m.o
# run: btf-link --base other.btf -o out.btf m.o
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== p
[i] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[t] TYPEDEF 'number' type_id=i
== stderr
btf-link: m.o: .BTF: is split BTF over m.o: .BTF.base, but the output is over other.btf
== status
2
