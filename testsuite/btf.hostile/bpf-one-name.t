# about: 20,000 symbols that share a name of as many bytes are an error, as they would cost the square
# run: make-object one-name 1000 > a.o && btf-link -o x.o a.o && rm x.o
# run: make-object one-name 20000 > b.o
# run: ! btf-link -o x.o b.o && ! test -e x.o
== stderr
btf-link: b.o: has names of sections and symbols of more than 48806400 bytes in all, but is only 500456 bytes long
