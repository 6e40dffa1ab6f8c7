# about: an enumerator that does not fit its sign
# run: btf-dump --raw a
== a
[1] ENUM 'a' encoding=UNSIGNED size=4
	'x' val=4294967295
	'y' val=-1
== stderr
btf-dump: a:3: val= is '-1', expected a number up to 4294967295
== status
2
