# about: a name is near if no more than a third of the letters differ; it is told once for each kind
# run: btf-prune --root abcdef -o m.btf a.btf
== a.btf
[1] STRUCT 'abcdxy' size=1 vlen=0
[2] STRUCT 'abcxyz' size=1 vlen=0
[3] STRUCT 'abcdxy' size=2 vlen=0
[4] TYPEDEF 'abcdxy' type_id=1
== stderr
btf-prune: a.btf: has no type that matches 'abcdef'; it has struct:abcdxy, typedef:abcdxy
== status
2
