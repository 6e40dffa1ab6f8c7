# about: messages come in the order of the arguments, whatever the number of threads
# run: for n in 1 2 3 4 5 6 7 8; do btf-link -o $n.btf i; done
# run: for n in 2 4 7; do printf "\377" | dd of=$n.btf bs=1 seek=8 conv=notrunc status=none; done
# run: btf-link -j8 -o out.btf 1.btf nowhere 2.btf 3.btf 4.btf 5.btf 6.btf text 7.btf 8.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== text
x
== stderr
btf-link: nowhere: cannot be read: No such file or directory
btf-link: 2.btf: has BTF of 295 bytes at offset 0, but only 45 are left
btf-link: 4.btf: has BTF of 295 bytes at offset 0, but only 45 are left
btf-link: text: is neither BTF, ELF, an archive, nor BTF as text
btf-link: 7.btf: has BTF of 295 bytes at offset 0, but only 45 are left
== status
2
