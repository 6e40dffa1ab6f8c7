# about: BTF without functions and variables has no roots of its own: it is not pruned to nothing
# run: btf-link -o x.btf types; btf-prune -o y.btf x.btf || echo $?
# run: test ! -e y.btf; cp x.btf z.btf; btf-prune --in-place x.btf || echo $?
# run: cmp x.btf z.btf; btf-prune --root=x x.btf | btf-dump --raw
== types
[1] STRUCT 'x' size=1 vlen=0
[2] STRUCT 'y' size=1 vlen=0
== stdout
2
2
[1] STRUCT 'x' size=1 vlen=0
== stderr
btf-prune: x.btf: has no functions and variables, so nothing would be kept: name what is to be with --root
btf-prune: x.btf: has no functions and variables, so nothing would be kept: name what is to be with --root
