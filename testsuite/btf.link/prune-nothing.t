# about: --prune refuses BTF without functions and variables, of which nothing would be left
# run: btf-link --prune -o x.btf a.btf || { s=$?; ls; exit $s; }
== a.btf
[1] STRUCT 'a' size=1 vlen=0
== stdout
a.btf
== stderr
btf-link: merged: has no functions and variables that need its types, so pruning would leave nothing: name what to keep with btf-prune --root
== status
2
