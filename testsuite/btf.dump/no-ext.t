# about: --ext of a file that has no .BTF.ext says so
# run: btf-dump --ext a
== a
[1] PTR '(anon)' type_id=0
== stderr
btf-dump: warning: a: has no .BTF.ext
