# about: an escape sequence that does not exist
# run: btf-dump --raw a
== a
[1] STRUCT "a\q" size=4
== stderr
btf-dump: a:1: the name "a\q" size=4 has an escape sequence that is none of \n \t \r \\ \" \' and \001 to \377
== status
2
