# about: a depth that there is not is an error
# run: btf-prune --depth deep --root a a.btf
== a.btf
[1] STRUCT 'a' size=1 vlen=0
== stderr
btf-prune: --depth is 'type', 'forward' or 'member', not 'deep'
Try `btf-prune --help' or `btf-prune --usage' for more information.
== status
2
