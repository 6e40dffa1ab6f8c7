# about: 4 GiB of bytes that are not in a BPF object do not become bytes of the output
# run: make-object zeros 4094 > a.o && btf-link -o x.o a.o && test $(stat -c %s x.o) -lt 4096
# run: make-object zeros 4094 > a.o && make-object relocs 1 > b.o
# run: fails btf-link -o y.o a.o b.o
# run: test ! -e y.o
== stderr
btf-link: b.o: section 1 '.data': makes more than 64 MiB of padding in the output, where it has 8 bytes, aligned to 8, at 4292870144
