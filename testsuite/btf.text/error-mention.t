# about: a mention of a type that is not there
# run: btf-dump --raw a
== a
[1] PTR '(anon)' type_id=3
[2] PTR '(anon)' type_id=1
== stderr
btf-dump: a:1: type 3 is mentioned, but the last type is 2
== status
2
