# about: big-endian units give a big-endian result
# run: btf-link -o out.btf a b && od -An -tx1 -N8 out.btf && btf-dump --raw out.btf
== a
BTF byte_order=big
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== b
BTF byte_order=big
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[list] PTR '(anon)' type_id=fwd
[fwd] FWD 'node' fwd_kind=struct
[t] TYPEDEF 'list' type_id=list
== stdout
 eb 9f 01 00 00 00 00 18
[1] PTR '(anon)' type_id=4
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] TYPEDEF 'list' type_id=1
[4] STRUCT 'node' size=16 vlen=2
	'next' type_id=1 bits_offset=0
	'value' type_id=2 bits_offset=64
