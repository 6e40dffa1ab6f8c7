# about: a .BTF.ext without a .BTF is an error for ELF output
# requires: clang bpf
# requires: gcc
# run: echo 'int x;' | clang -target bpf -O2 -g -c -x c - -o a.o
# run: echo 'int f (void) { return 0; }' | clang -target bpf -O2 -g -c -x c - -o b.o
# run: objcopy -I elf64-little -O elf64-little --remove-section=.BTF b.o
# run: ar rc x.a a.o b.o && btf-link --output-format=elf -o m.o x.a
== stderr
btf-link: x.a(b.o): has a .BTF.ext, but there is no .BTF that it could belong to
== status
2
