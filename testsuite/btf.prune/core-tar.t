# about: --for-each unpacks archives as BTFHub has them
# requires: clang bpf
# requires: xz
# requires: libarchive
# run: clang -target bpf -g -O2 -c p.c && mkdir in && tar -cJf in/5.4.0.btf.tar.xz one && : > empty && tar -cJf in/none.btf.tar.xz -T empty && echo no > in/bad.btf.tar.xz
# run: fails btf-prune --core --for-each in -o out p.o 2>&1 | sed 's/: cannot be unpacked: .*/: cannot be unpacked: ./'
# run: btf-link -o 5.4.0.btf one && tar -cJf in/5.4.0.btf.tar.xz 5.4.0.btf && rm in/[bn]* && btf-prune --core --for-each in -o out p.o; btf-dump --raw out/5.4.0.btf
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct both { int n; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct both *b) { return b->n; }
== one
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== stdout
btf-prune: in/5.4.0.btf.tar.xz: begins with 5b 31, not with the magic of BTF (9f eb or eb 9f)
btf-prune: in/bad.btf.tar.xz: cannot be unpacked: .
btf-prune: in/none.btf.tar.xz: cannot be unpacked: .
[1] STRUCT 'both' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
