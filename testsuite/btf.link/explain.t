# about: --explain tells which units define a name differently, and where
# run: btf-link --explain -o out.btf a b c d
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
== d
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'val' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stderr
btf-link: note: struct node: has 3 definitions
btf-link: note: struct node: definition 1 is in d
btf-link: note: struct node: definition 2 is in c
btf-link: note: struct node: d has member 1 'val' int at bit 64, c has member 1 'value' long at bit 64
btf-link: note: struct node: definition 3 is in a
btf-link: note: struct node: d has member 1 'val' int at bit 64, a has member 1 'value' int at bit 64
