# about: to ask why for a type that there is not is an error
# run: btf-prune --why struct:y a.btf
== a.btf
[1] STRUCT 'x' size=1 vlen=0
== stderr
btf-prune: a.btf: has no type that matches 'struct:y'
== status
2
