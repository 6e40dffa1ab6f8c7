# about: a name offset behind the strings
# run: btf-dump --raw a
== a
[1] STRUCT 'a' size=4 name_off=17
== stderr
btf-dump: a:1: name_off= is 17, but the strings end at 3
== status
2
