# about: a truncated ELF file is an error wherever it ends
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: for n in 4 20 63 64 65 100 200 $(($(stat -c %s i.o) - 1)); do head -c $n i.o > short; fails btf-link -o out.btf short; done
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: short: is 4 bytes long, but an ELF header takes 52
btf-link: short: is 20 bytes long, but an ELF header takes 52
btf-link: short: is 63 bytes long, but an ELF header takes 64
btf-link: short: has section headers at 144, but is only 64 bytes long
btf-link: short: has section headers at 144, but is only 65 bytes long
btf-link: short: has section headers at 144, but is only 100 bytes long
btf-link: short: has section headers at 144, but is only 200 bytes long
btf-link: short: has 4 section headers at 144, but is only 399 bytes long
