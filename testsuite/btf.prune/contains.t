# about: a tag "contains:STRUCT:MEMBER" needs the struct that it names
# run: btf-prune --depth forward --root outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[head] STRUCT 'bpf_list_head' size=16
[list] STRUCT 'bpf_list_node' size=24
[nodes] STRUCT 'nodes' size=24
	'link' type_id=list bits_offset=0
[node] STRUCT 'node' size=24
	'link' type_id=list bits_offset=0
[node2] STRUCT 'node2' size=24
	'link' type_id=list bits_offset=0
[outer] STRUCT 'outer' size=16
	'head' type_id=head bits_offset=0
[tag] DECL_TAG 'contains:node:link' type_id=outer component_idx=0
== stdout
[1] STRUCT 'bpf_list_head' size=16 vlen=0
[2] STRUCT 'bpf_list_node' size=24 vlen=0
[3] STRUCT 'node' size=24 vlen=1
	'link' type_id=2 bits_offset=0
[4] STRUCT 'outer' size=16 vlen=1
	'head' type_id=1 bits_offset=0
[5] DECL_TAG 'contains:node:link' type_id=4 component_idx=0
