# about: a cycle that passes through no name is an error, with its place
# run: btf-link -o m.btf a.btf; s=$?; ls; exit $s
== a.btf
[1] PTR '(anon)' type_id=2
[2] CONST '(anon)' type_id=1
== stdout
a.btf
== stderr
btf-link: a.btf: type 1: PTR mentions itself without a struct, union or typedef with a name in between
== status
2
