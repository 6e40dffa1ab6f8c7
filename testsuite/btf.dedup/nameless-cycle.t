# about: a cycle that passes through no name is an error, with its place
# run: btf-link -o m.btf a.btf || echo $?
# run: ls
== a.btf
[1] PTR '(anon)' type_id=2
[2] CONST '(anon)' type_id=1
== stdout
2
a.btf
== stderr
btf-link: a.btf: type 1: PTR mentions itself without a struct, union or typedef with a name in between
