# about: a forward without a name becomes a structure without members
# run: quirks -v a.btf
== a.btf
[1] STRUCT 'outer' size=16 vlen=2
	'a' type_id=2 bits_offset=0
	'b' type_id=4 bits_offset=64
[2] PTR '(anon)' type_id=3
[3] FWD '(anon)' fwd_kind=struct
[4] PTR '(anon)' type_id=5
[5] FWD '(anon)' fwd_kind=union
== stdout
# changed: a.btf
[1] STRUCT 'outer' size=16 vlen=2
	'a' type_id=2 bits_offset=0
	'b' type_id=4 bits_offset=64
[2] PTR '(anon)' type_id=3
[3] STRUCT '(anon)' size=0 vlen=0
[4] PTR '(anon)' type_id=5
[5] UNION '(anon)' size=0 vlen=0
== stderr
quirks: note: a.btf: quirk anonymous-forward of GCC 16: type 3 STRUCT and 1 more: was a forward without a name
