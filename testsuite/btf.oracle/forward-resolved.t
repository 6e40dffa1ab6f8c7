# about: the oracle accepts a forward that became its definition
# run: oracle a.btf b.btf -- m.btf
== a.btf
[1] FWD 'node' fwd_kind=struct
[2] PTR '(anon)' type_id=1
[3] STRUCT 'list' size=8 vlen=1
	'head' type_id=2 bits_offset=0
== b.btf
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
== m.btf
[1] PTR '(anon)' type_id=3
[2] STRUCT 'list' size=8 vlen=1
	'head' type_id=1 bits_offset=0
[3] STRUCT 'node' size=8 vlen=1
	'next' type_id=1 bits_offset=0
