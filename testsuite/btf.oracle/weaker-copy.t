# about: the oracle finds a struct kept apart only because a unit had a forward
# run: oracle a.btf b.btf -- m.btf
== a.btf
[1] FWD 'in' fwd_kind=struct
[2] PTR '(anon)' type_id=1
[3] STRUCT 'out' size=8 vlen=1
	'p' type_id=2 bits_offset=0
== b.btf
[1] STRUCT 'in' size=8 vlen=0
[2] PTR '(anon)' type_id=1
[3] STRUCT 'out' size=8 vlen=1
	'p' type_id=2 bits_offset=0
== m.btf
[1] FWD 'in' fwd_kind=struct
[2] PTR '(anon)' type_id=1
[3] STRUCT 'out' size=8 vlen=1
	'p' type_id=2 bits_offset=0
[4] STRUCT 'in' size=8 vlen=0
[5] PTR '(anon)' type_id=4
[6] STRUCT 'out' size=8 vlen=1
	'p' type_id=5 bits_offset=0
== stderr
oracle: m.btf: type 1 'struct in': should be the same as type 4
oracle: m.btf: type 3 'struct out': should be the same as type 6
== status
1
