# about: a unit without quirks is not copied, and nothing is said of it
# run: quirks -v a.btf b.btf
== a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'node' fwd_kind=struct
[3] PTR '(anon)' type_id=4
[4] FWD 'word' fwd_kind=union
[5] ENUM 'kind' encoding=UNSIGNED size=0 vlen=0
[6] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[7] ARRAY '(anon)' type_id=6 index_type_id=6 nr_elems=2
[8] FUNC_PROTO '(anon)' ret_type_id=6 vlen=1
	'(anon)' type_id=6
[9] FUNC 'f' type_id=8 linkage=static
== b.btf
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
== stdout
[1] PTR '(anon)' type_id=2
[2] FWD 'node' fwd_kind=struct
[3] PTR '(anon)' type_id=4
[4] FWD 'word' fwd_kind=union
[5] ENUM 'kind' encoding=UNSIGNED size=0 vlen=0
[6] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[7] ARRAY '(anon)' type_id=6 index_type_id=6 nr_elems=2
[8] FUNC_PROTO '(anon)' ret_type_id=6 vlen=1
	'(anon)' type_id=6
[9] FUNC 'f' type_id=8 linkage=static
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
