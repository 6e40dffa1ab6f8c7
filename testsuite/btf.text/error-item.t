# about: an item of a kind that has none
# run: btf-dump --raw a
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
	'x' type_id=1 bits_offset=0
== stderr
btf-dump: a:2: found an item, but INT has none
== status
2
