# about: a root can be a pattern, and name a kind
# run: btf-prune --root 'struct:a*' --root typedef:t -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] STRUCT 'a1' size=1 vlen=0
[2] UNION 'a2' size=1 vlen=0
[3] STRUCT 'a3' size=1 vlen=0
[4] STRUCT 'ba' size=1 vlen=0
[5] TYPEDEF 't' type_id=4
[6] STRUCT 't' size=1 vlen=0
== stdout
[1] STRUCT 'a1' size=1 vlen=0
[2] STRUCT 'a3' size=1 vlen=0
[3] STRUCT 'ba' size=1 vlen=0
[4] TYPEDEF 't' type_id=3
