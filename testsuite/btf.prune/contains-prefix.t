# about: a tag "contains:STRUCT:MEMBER" does not need a struct whose name only begins so
# run: btf-prune --depth forward --root outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[head] STRUCT 'bpf_list_head' size=16
[node2] STRUCT 'node2' size=24
[outer] STRUCT 'outer' size=16
	'head' type_id=head bits_offset=0
[tag] DECL_TAG 'contains:node:link' type_id=outer component_idx=0
== stdout
[1] STRUCT 'bpf_list_head' size=16 vlen=0
[2] STRUCT 'outer' size=16 vlen=1
	'head' type_id=1 bits_offset=0
[3] DECL_TAG 'contains:node:link' type_id=2 component_idx=0
