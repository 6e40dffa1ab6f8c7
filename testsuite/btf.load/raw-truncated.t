# about: a truncated blob is an error wherever it ends
# run: btf-link -o i.btf i && btf-link -o c.btf c
# run: for n in 1 2 8 23 24 40 $(($(stat -c %s i.btf) - 1)); do head -c $n i.btf > short; fails btf-link -o out.btf short; done
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: short: is neither BTF, ELF, an archive, nor BTF as text
btf-link: short: is 2 bytes long, but a header takes 24
btf-link: short: has a header of 24 bytes, but is 8 bytes long
btf-link: short: has a header of 24 bytes, but is 23 bytes long
btf-link: short: has BTF of 45 bytes at offset 0, but only 24 are left
btf-link: short: has BTF of 45 bytes at offset 0, but only 40 are left
btf-link: short: has BTF of 45 bytes at offset 0, but only 44 are left
