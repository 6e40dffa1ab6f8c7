# about: of raw BTF all functions and variables are roots, and their sections and tags stay; --only is for what --root names
# run: btf-prune --root b -o m.btf a.btf && btf-dump --raw m.btf
# run: btf-prune --only --root b -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'a' size=4 vlen=0
[3] STRUCT 'b' size=4 vlen=0
[4] VAR 'v' type_id=1, linkage=static
[5] DATASEC '.data' size=4 vlen=1
	type_id=4 offset=0 size=4 (VAR 'v')
[6] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[7] FUNC 'f' type_id=6 linkage=static
[8] DECL_TAG 'tag' type_id=7 component_idx=-1
[9] DECL_TAG 'tag' type_id=2 component_idx=-1
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'b' size=4 vlen=0
[3] VAR 'v' type_id=1, linkage=static
[4] DATASEC '.data' size=4 vlen=1
	type_id=3 offset=0 size=4 (VAR 'v')
[5] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[6] FUNC 'f' type_id=5 linkage=static
[7] DECL_TAG 'tag' type_id=6 component_idx=-1
[1] STRUCT 'b' size=4 vlen=0
