# about: a thin archive that names a file many times has it once in memory
# requires: gcc
# requires: plain build
# run: btf-link --output-format=elf -o i.o i
# run: head -c 1M /dev/zero > zeros && objcopy --add-section .zeros=zeros i.o
# run: { printf '!<thin>\n'; for ((n = 0; n < 20000; n++)); do printf '%-48s%-10s`\n' i.o/ 0; done; } > x.a
# run: (ulimit -v 4000000; btf-link -j1 -o out.btf x.a) && btf-dump --raw out.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
