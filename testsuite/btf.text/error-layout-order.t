# about: the kinds of a layout come in order
# run: btf-dump --raw a
== a
layout
	[0]
	[2]
== stderr
btf-dump: a:3: found '[2]', expected [1], the next kind
== status
2
