# about: an attribute that the kind does not have
# run: btf-dump --raw a
== a
[1] STRUCT 'a' size=4 colour=red
== stderr
btf-dump: a:1: found 'colour=', which STRUCT does not have, or has twice
== status
2
