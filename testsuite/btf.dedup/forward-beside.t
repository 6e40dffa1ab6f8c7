# about: a forward beside its only definition in a unit is that, whatever other units do: merging that unit before changes nothing
# run: btf-link -o m.btf a.btf b.btf c.btf && btf-link -o c2.btf c.btf && btf-link -o n.btf a.btf b.btf c2.btf && cmp m.btf n.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=4 vlen=1
	'x' type_id=1 bits_offset=0
[3] PTR '(anon)' type_id=2
[4] STRUCT 'S' size=8 vlen=1
	'n' type_id=3 bits_offset=0
== b.btf
[1] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[2] STRUCT 'node' size=8 vlen=1
	'x' type_id=1 bits_offset=0
[3] PTR '(anon)' type_id=2
[4] STRUCT 'S' size=8 vlen=1
	'n' type_id=3 bits_offset=0
== c.btf
[1] FWD 'node' fwd_kind=struct
[2] PTR '(anon)' type_id=1
[3] STRUCT 'S' size=8 vlen=1
	'n' type_id=2 bits_offset=0
[4] FWD 'S' fwd_kind=struct
[5] PTR '(anon)' type_id=4
[6] STRUCT 'user' size=8 vlen=1
	's' type_id=5 bits_offset=0
