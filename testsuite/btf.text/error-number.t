# about: a number that does not fit
# run: btf-dump --raw a
== a
[1] STRUCT 'a' size=4294967296
== stderr
btf-dump: a:1: size= is '4294967296', expected a number up to 4294967295
== status
2
