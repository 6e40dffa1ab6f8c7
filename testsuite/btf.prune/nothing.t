# about: a root that no type has is an error, and nothing is written
# run: btf-prune --root struct:b --root c -o m.btf a.btf || echo $?
# run: ls
== a.btf
[1] STRUCT 'a' size=1 vlen=0
[2] TYPEDEF 'b' type_id=1
== stdout
2
a.btf
== stderr
btf-prune: a.btf: has no type that matches 'struct:b'; it has typedef:b
btf-prune: a.btf: has no type that matches 'c'
