# about: merging what is merged changes nothing
# run: btf-link -o 1.btf a b c && btf-link -o 2.btf 1.btf && cmp 1.btf 2.btf
# run: btf-link -o 3.btf 1.btf 2.btf a && cmp 1.btf 3.btf
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
== c
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=long bits_offset=64
[ptr] PTR '(anon)' type_id=node
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
