# about: a name without a closing quote
# run: btf-dump --raw a
== a
[1] STRUCT 'a size=4
== stderr
btf-dump: a:1: the name 'a size=4 has no closing quote
== status
2
