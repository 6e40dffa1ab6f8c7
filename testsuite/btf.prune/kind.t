# about: a kind that there is not is an error
# run: btf-prune --root strict:b -o m.btf a.btf
== a.btf
[1] STRUCT 'b' size=1 vlen=0
== stderr
btf-prune: --root: 'strict:b' begins with 'strict', which is no kind of type
== status
2
