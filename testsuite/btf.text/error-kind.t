# about: a kind that does not exist
# run: btf-dump --raw a
== a
[1] STRUKT 'a' size=4
== stderr
btf-dump: a:1: found 'STRUKT', expected a kind like STRUCT, or KIND and the number of one without a name
== status
2
