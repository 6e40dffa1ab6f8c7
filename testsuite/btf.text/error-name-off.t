# about: a name that is not at its offset
# run: btf-dump --raw a
== a
strings
	'a' 'b'
[1] STRUCT 'a' size=4
[2] STRUCT 'b' size=4 name_off=1
== stderr
btf-dump: a:4: the string at name_off=1 is 'a', not the name
== status
2
