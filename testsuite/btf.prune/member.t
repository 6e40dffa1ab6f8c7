# about: at depth member, structs of a signature keep their sizes only, while the value of a variable stays whole
# run: btf-prune --depth member --root func:f --root var:v -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[f] FUNC 'f' type_id=proto linkage=global
[proto] FUNC_PROTO '(anon)' ret_type_id=int
	'a' type_id=p
[p] PTR '(anon)' type_id=ctx
[ctx] STRUCT 'ctx' size=16
	'n' type_id=int bits_offset=0
	'next' type_id=p bits_offset=64
[tag] DECL_TAG 'of a member' type_id=ctx component_idx=1
[tag2] DECL_TAG 'of the struct' type_id=ctx component_idx=-1
[v] VAR 'v' type_id=value, linkage=static
[value] STRUCT 'value' size=24
	'n' type_id=int bits_offset=0
	'in' type_id=in bits_offset=64
	'p' type_id=pin2 bits_offset=128
[in] STRUCT 'in' size=4
	'n' type_id=int bits_offset=0
[pin2] PTR '(anon)' type_id=nameless
[nameless] UNION '(anon)' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] FUNC 'f' type_id=3 linkage=global
[3] FUNC_PROTO '(anon)' ret_type_id=1 vlen=1
	'a' type_id=4
[4] PTR '(anon)' type_id=5
[5] STRUCT 'ctx' size=16 vlen=0
[6] DECL_TAG 'of the struct' type_id=5 component_idx=-1
[7] VAR 'v' type_id=8, linkage=static
[8] STRUCT 'value' size=24 vlen=3
	'n' type_id=1 bits_offset=0
	'in' type_id=9 bits_offset=64
	'p' type_id=10 bits_offset=128
[9] STRUCT 'in' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[10] PTR '(anon)' type_id=11
[11] UNION '(anon)' size=4 vlen=0
