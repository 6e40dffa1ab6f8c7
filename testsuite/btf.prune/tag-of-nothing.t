# about: a declaration tag about a negative member is about the type, and stays so when the type loses members
# run: btf-prune --depth=member -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 's' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[3] DECL_TAG 'tag' type_id=2 component_idx=-8
[4] PTR '(anon)' type_id=2
[5] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	's' type_id=4
[6] FUNC 'f' type_id=5 linkage=static
== stdout
[1] STRUCT 's' size=4 vlen=0
[2] DECL_TAG 'tag' type_id=1 component_idx=-8
[3] PTR '(anon)' type_id=1
[4] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	's' type_id=3
[5] FUNC 'f' type_id=4 linkage=static
