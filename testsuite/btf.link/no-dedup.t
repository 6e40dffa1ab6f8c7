# about: --no-dedup keeps all types of all units in their order
# run: btf-link --no-dedup -o out.btf a a b && btf-dump --raw out.btf
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
[1] STRUCT 'node' size=16 vlen=2
	'next' type_id=2 bits_offset=0
	'value' type_id=3 bits_offset=64
[2] PTR '(anon)' type_id=1
[3] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[4] STRUCT 'node' size=16 vlen=2
	'next' type_id=5 bits_offset=0
	'value' type_id=6 bits_offset=64
[5] PTR '(anon)' type_id=4
[6] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[7] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[8] PTR '(anon)' type_id=9
[9] FWD 'node' fwd_kind=struct
[10] TYPEDEF 'list' type_id=8
