# about: the oracle finds that two structs became one because their names agree
# run: oracle a.btf b.btf -- b.btf
== a.btf
[1] STRUCT 'in' size=4 vlen=0
[2] PTR '(anon)' type_id=1
[3] STRUCT 'out' size=8 vlen=1
	'p' type_id=2 bits_offset=0
== b.btf
[1] STRUCT 'in' size=8 vlen=0
[2] PTR '(anon)' type_id=1
[3] STRUCT 'out' size=8 vlen=1
	'p' type_id=2 bits_offset=0
== stderr
oracle: a.btf: type 1 'struct in': has no compatible type in the output
oracle: a.btf: type 2 'PTR': has no compatible type in the output
oracle: a.btf: type 3 'struct out': has no compatible type in the output
== status
1
