# about: a file with its own .BTF.base stays split over it
# requires: gcc
# run: btf-link -o base.btf i && btf-link --base base.btf -o split.btf p && btf-link -r --base base.btf -o two.btf split.btf split.btf
# run: btf-link --output-format=elf -o i.o i && objcopy --update-section .BTF=two.btf --add-section .BTF.base=base.btf i.o m.o
# run: btf-link --in-place m.o && objcopy -O binary --only-section=.BTF --set-section-flags .BTF=alloc m.o out.btf && cmp out.btf split.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== p
[i] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[t] TYPEDEF 'number' type_id=i
