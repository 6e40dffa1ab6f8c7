# about: an attribute given twice
# run: btf-dump --raw a
== a
[1] STRUCT 'a' size=4 size=8
== stderr
btf-dump: a:1: found 'size=', which STRUCT does not have, or has twice
== status
2
