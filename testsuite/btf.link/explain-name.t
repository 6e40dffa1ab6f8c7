# about: --explain=NAME and --explain=KIND:NAME tell of one name only
# run: btf-link --explain=node -o out.btf a c
# run: btf-link --explain=struct:node -o out.btf a c
# run: btf-link --explain=union:node -o out.btf a c
# run: btf-link --explain=list -o out.btf a c
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=long bits_offset=64
[ptr] PTR '(anon)' type_id=node
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
== stderr
btf-link: note: struct node: has 2 definitions
btf-link: note: struct node: definition 1 is in c
btf-link: note: struct node: definition 2 is in a
btf-link: note: struct node: c has member 1 'value' long at bit 64, a has member 1 'value' int at bit 64
btf-link: note: struct node: has 2 definitions
btf-link: note: struct node: definition 1 is in c
btf-link: note: struct node: definition 2 is in a
btf-link: note: struct node: c has member 1 'value' long at bit 64, a has member 1 'value' int at bit 64
btf-link: note: union:node: has no conflicting definitions
btf-link: note: list: has no conflicting definitions
