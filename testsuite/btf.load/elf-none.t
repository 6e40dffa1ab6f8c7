# about: an ELF file without BTF is an error
# requires: gcc
# run: echo 'int x;' > x.c && gcc -c x.c
# run: btf-link -o out.btf x.o
== stderr
btf-link: x.o: has no BTF (no section .BTF)
== status
2
