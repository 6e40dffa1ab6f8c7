# about: --only cannot leave what .BTF.ext needs, but raw BTF has none
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && cp p.o old; btf-prune --only --root int -o q p.o || echo $?; ls
# run: btf-prune --only --root int --output-format=raw p.o | btf-dump --raw
== p.c
char l[] __attribute__ ((section ("license"))) = "GPL";
__attribute__ ((section ("raw_tp/x"))) int prog (void *ctx) { return 0; }
== stdout
2
old
p.c
p.o
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stderr
btf-prune: p.o: has a .BTF.ext, which needs more than --only leaves: write raw BTF (--output-format=raw)
