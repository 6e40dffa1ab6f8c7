# about: a record of .BTF.ext about part of an instruction is an error
# run: make-object half 8 > a.o && btf-link -o x.o a.o && rm x.o
# run: for n in 0 1 7; do make-object half $n > $n.o; fails btf-link -o x.o $n.o; done
# run: ! test -e x.o
== stderr
btf-link: 0.o: .BTF.ext: core_relo: section '.data': has a record of the instruction at 8, but the section has 8 bytes
btf-link: 1.o: .BTF.ext: core_relo: section '.data': has a record of the instruction at 8, but the section has 9 bytes
btf-link: 7.o: .BTF.ext: core_relo: section '.data': has a record of the instruction at 8, but the section has 15 bytes
