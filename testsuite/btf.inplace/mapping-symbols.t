# about: symbols that only say that data begins do not stand in the way
# requires: gcc
# requires: clang
# run: btf-link -r -o r.btf i i && btf-link -o i.btf i
# run: echo ".section .BTF; .incbin \"r.btf\"" > x.s && clang -target aarch64-linux-gnu -c x.s -o x.o && readelf -sW x.o | grep -c "[$]d"
# run: btf-link --in-place x.o && btf-link -v -o out.btf x.o && cmp out.btf i.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
1
== stderr
btf-link: note: x.o: has 1 unit of BTF
