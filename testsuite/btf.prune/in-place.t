# about: with --in-place there can be many files, and one that fails does not keep the others from it
# run: btf-link -o a.btf a && cp a.btf b.btf && echo no > no.btf
# run: btf-prune --only --root x --in-place a.btf no.btf b.btf || echo $?
# run: cmp a.btf b.btf && btf-dump --raw b.btf; cat no.btf
== a
[1] STRUCT 'x' size=1 vlen=0
[2] STRUCT 'y' size=1 vlen=0
== stdout
2
[1] STRUCT 'x' size=1 vlen=0
no
== stderr
btf-prune: no.btf: is neither BTF, ELF, an archive, nor BTF as text
