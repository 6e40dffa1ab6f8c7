# about: a .BTF.ext without a .BTF is an error for ELF output
# requires: gcc -gbtf
# run: echo 'int x;' | gcc -gbtf -c -x c - -o a.o
# run: echo 'int y;' | gcc -c -x c - -o b.o
# run: objcopy --add-section .BTF.ext=ext b.o
# run: ar rc x.a a.o b.o && btf-link --output-format=elf -o m.o x.a
== ext
not looked at
== stderr
btf-link: x.a(b.o): has a .BTF.ext, but there is no .BTF that it could belong to
== status
2
