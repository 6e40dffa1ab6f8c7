# about: --prune of BTF without code keeps what functions and variables need, as btf-prune does
# run: btf-link -o u.btf a.btf b.btf; for depth in '' =type =forward =member; do btf-link --prune$depth -o x.btf a.btf b.btf; btf-prune ${depth:+--depth$depth} -o y.btf u.btf; cmp x.btf y.btf; done
# run: btf-link -v --prune=forward -o x.btf a.btf b.btf; btf-dump --raw x.btf
# run: btf-link --prune=forward --output-format=elf -o x.o a.btf b.btf; btf-dump --raw x.o | diff - <(btf-dump --raw x.btf)
# run: btf-link --prune --no-dedup -o n.btf a.btf b.btf; btf-link --no-dedup -o u.btf a.btf b.btf; btf-prune -o y.btf u.btf; cmp n.btf y.btf
== a.btf
[list] PTR '(anon)' type_id=node
[node] STRUCT 'node' size=8 vlen=1
	'next' type_id=list bits_offset=0
[other] STRUCT 'other' size=8 vlen=1
	'p' type_id=list bits_offset=0
[proto] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	'o' type_id=other
[f] FUNC 'f' type_id=proto linkage=global
[unused] TYPEDEF 'unused' type_id=other
== b.btf
[list] PTR '(anon)' type_id=node
[node] FWD 'node' fwd_kind=struct
[more] STRUCT 'more' size=8 vlen=1
	'p' type_id=list bits_offset=0
== stdout
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	'o' type_id=5
[2] PTR '(anon)' type_id=4
[3] FUNC 'f' type_id=1 linkage=global
[4] FWD 'node' fwd_kind=struct
[5] STRUCT 'other' size=8 vlen=1
	'p' type_id=2 bits_offset=0
== stderr
btf-link: note: a.btf: has 1 unit of BTF
btf-link: note: b.btf: has 1 unit of BTF
btf-link: note: merged: BTF pruned to depth 'forward': 187 -> 122 bytes, 7 -> 5 types
