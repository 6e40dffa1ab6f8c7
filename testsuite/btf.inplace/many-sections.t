# about: more sections than 16 bits can number
# requires: gcc
# run: . $srcdir/btf.inplace/functions bfd
# run: btf-link -r -o r.btf i c
# run: { for ((i = 0; i < 66000; i++)); do echo ".section .s$i; .byte 1"; done; echo '.section .BTF'; echo '.incbin "r.btf"'; echo '.section .last; .globl last; last: .byte 1'; } > x.s
# run: gcc -c x.s -o x && cp x x.old && btf-link --in-place x
# run: diff <(sections x.old | grep -v " .BTF " | cut -d" " -f1-5) <(sections x | grep -v " .BTF " | cut -d" " -f1-5)
# run: diff <(readelf -sW x.old) <(readelf -sW x)
# run: btf-dump --raw x
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
