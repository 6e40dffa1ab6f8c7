# about: the oracle misses a type that was lost, and what mentions it
# run: oracle a.btf -- m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] PTR '(anon)' type_id=1
[3] STRUCT 'node' size=8 vlen=1
	'p' type_id=2 bits_offset=0
== m.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[2] PTR '(anon)' type_id=1
[3] STRUCT 'node' size=8 vlen=1
	'p' type_id=2 bits_offset=0
== stderr
oracle: a.btf: type 1 'int': has no compatible type in the output
oracle: a.btf: type 2 'PTR': has no compatible type in the output
oracle: a.btf: type 3 'struct node': has no compatible type in the output
== status
1
