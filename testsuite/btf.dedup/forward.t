# about: a forward in one unit is resolved by the definition in another
# run: btf-link -o m.btf a.btf b.btf && btf-dump --raw m.btf
== a.btf
[list] PTR '(anon)' type_id=node
[node] FWD 'node' fwd_kind=struct
== b.btf
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
== stdout
[1] PTR '(anon)' type_id=2
[2] STRUCT 'node' size=8 vlen=1
	'next' type_id=1 bits_offset=0
