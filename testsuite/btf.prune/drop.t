# about: what --drop matches becomes a forward, also where a signature points to it, or goes
# run: btf-prune --drop 'struct:big*' --drop unused --drop w -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[f] FUNC 'f' type_id=proto linkage=static
[unused] FUNC 'unused' type_id=proto linkage=static
[proto] FUNC_PROTO '(anon)' ret_type_id=0
	'x' type_id=p
[p] PTR '(anon)' type_id=c
[c] CONST '(anon)' type_id=t
[t] TYPEDEF 'big_t' type_id=big
[big] STRUCT 'big' size=4
	'n' type_id=int bits_offset=0
[tag] DECL_TAG 'tag' type_id=big component_idx=-1
[v] VAR 'v' type_id=p, linkage=static
[w] VAR 'w' type_id=int, linkage=static
[data] DATASEC '.data' size=16
	type_id=v offset=0 size=8
	type_id=w offset=8 size=4
== stdout
[1] FUNC 'f' type_id=2 linkage=static
[2] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	'x' type_id=3
[3] PTR '(anon)' type_id=4
[4] CONST '(anon)' type_id=5
[5] TYPEDEF 'big_t' type_id=6
[6] FWD 'big' fwd_kind=struct
[7] VAR 'v' type_id=3, linkage=static
[8] DATASEC '.data' size=16 vlen=1
	type_id=7 offset=0 size=8 (VAR 'v')
