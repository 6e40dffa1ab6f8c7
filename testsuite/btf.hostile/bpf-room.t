# about: a section of a BPF object that would be larger than memory, or wrap around, is an error
# run: make-object room 8 > a.o && make-object room 1048576 > b.o
# run: ! btf-link -o x.o a.o && ! btf-link -o x.o b.o && ! test -e x.o
== stderr
btf-link: a.o: section 1 '.data': has 18446744073709551608 bytes and begins at 0 in the output, but offsets in BTF have 32 bits
btf-link: b.o: section 1 '.data': has 18446744073708503040 bytes and begins at 0 in the output, but offsets in BTF have 32 bits
