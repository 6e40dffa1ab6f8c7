# about: a name that is not among the strings
# run: btf-dump --raw a
== a
strings
	'a'
[1] STRUCT 'b' size=4
== stderr
btf-dump: a:3: the name 'b' is not among the strings
== status
2
