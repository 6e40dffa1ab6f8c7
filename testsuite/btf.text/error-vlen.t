# about: vlen= must be the number of items
# run: btf-dump --raw a
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'a' size=4 vlen=2
	'x' type_id=1 bits_offset=0
[3] PTR '(anon)' type_id=1
== stderr
btf-dump: a:2: vlen= is 2, but the number of items is 1
== status
2
