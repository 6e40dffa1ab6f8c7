# about: declaration tags of what is kept are kept, and what these need; others go
# run: btf-prune --root a -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] DECL_TAG 'mine' type_id=2 component_idx=-1
[2] STRUCT 'a' size=1 vlen=0
[3] STRUCT 'b' size=1 vlen=0
[4] DECL_TAG 'theirs' type_id=3 component_idx=-1
== stdout
[1] DECL_TAG 'mine' type_id=2 component_idx=-1
[2] STRUCT 'a' size=1 vlen=0
