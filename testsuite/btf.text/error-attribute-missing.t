# about: an attribute that the kind must have
# run: btf-dump --raw a
== a
[1] STRUCT 'a' vlen=0
== stderr
btf-dump: a:1: STRUCT has no 'size='
== status
2
