# about: -r keeps the units apart, each aligned to 4 bytes, and a later merge gives the same as one at once
# run: btf-link -r -o r.btf a b && btf-link --no-dedup -o n.btf r.btf
# run: btf-link -v -o 1.btf r.btf && btf-link -o 2.btf a b && cmp 1.btf 2.btf
# run: btf-link -r -o again.btf r.btf && cmp r.btf again.btf && echo $(($(stat -c %s r.btf) % 4))
# run: btf-dump --raw r.btf | grep -c STRUCT
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
== stdout
0
1
== stderr
btf-link: note: r.btf: has 2 units of BTF
