# about: --for-each makes one for each kernel of an archive, and goes on where it was interrupted
# requires: clang bpf
# requires: zstd
# run: clang -target bpf -g -O2 -c p.c && mkdir -p in/deb/12 && btf-link -o in/one.btf one && btf-link -o two.btf two && zstd -q two.btf -o in/deb/12/two.btf.zst && echo bad > in/bad.btf && cp one in/not-one
# run: btf-prune --core --for-each in -o out p.o || echo $?
# run: find out -type f | sort && btf-dump --raw out/one.btf out/deb/12/two.btf
# run: rm in/bad.btf; touch -d 2030-01-01 out/one.btf out/deb/12/two.btf; echo same > out/one.btf; touch -d 2030-01-01 out/one.btf; touch -d 2031-01-01 in/deb/12/two.btf.zst; echo other > out/deb/12/two.btf; touch -d 2030-01-01 out/deb/12/two.btf
# run: btf-prune --core --for-each in -o out p.o; cat out/one.btf; btf-dump out/deb/12/two.btf | sed -n 1p
# run: btf-prune --core --for-each out/deb/12/none -o out2 p.o || echo $?; mkdir empty; btf-prune --core --for-each empty -o out2 p.o
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct both { int n; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct both *b) { return b->n; }
== one
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== two
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=8 vlen=2
	'm' type_id=1 bits_offset=0
	'n' type_id=1 bits_offset=32
== stdout
2
out/.btf-prune
out/deb/12/two.btf
out/one.btf
# out/one.btf
[1] STRUCT 'both' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
# out/deb/12/two.btf
[1] STRUCT 'both' size=8 vlen=1
	'n' type_id=2 bits_offset=32
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
same
out/deb/12/two.btf: 76 bytes, little endian
2
== stderr
btf-prune: in/bad.btf: is neither BTF, ELF, an archive, nor BTF as text
btf-prune: out/deb/12/none: cannot be read: No such file or directory
btf-prune: empty: has no file that ends in .btf, .btf.zst or .btf.tar.xz
== status
2
