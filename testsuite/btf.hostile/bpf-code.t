# about: data that comes into a section with code must not make it one of half instructions
# run: make-object code 8 > a.o && btf-link -o x.o a.o && btf-link -o y.o x.o && rm x.o
# run: make-object code 12 > b.o
# run: ! btf-link -o x.o b.o && ! test -e x.o
== stderr
btf-link: b.o: section 2 '.data': is 12 bytes at 8 of a section with code, expected multiples of 8
