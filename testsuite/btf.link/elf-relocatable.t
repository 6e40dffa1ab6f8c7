# about: -r keeps the units apart in an object, too
# run: btf-link -r --output-format=elf -o m.o a b && btf-link -v -o out.btf m.o && btf-link -o 2.btf a b && cmp out.btf 2.btf
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== b
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[list] PTR '(anon)' type_id=fwd
[fwd] FWD 'node' fwd_kind=struct
[t] TYPEDEF 'list' type_id=list
== stderr
btf-link: note: m.o: has 2 units of BTF
