# about: the oracle finds equal types, also in circles
# run: oracle a.btf -- a.btf
== a.btf
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=3
[3] STRUCT 'node' size=8 vlen=1
	'next' type_id=4 bits_offset=0
[4] PTR '(anon)' type_id=1
== stderr
oracle: a.btf: type 3 'struct node': is equal to type 1
oracle: a.btf: type 4 'PTR': is equal to type 2
oracle: a.btf: type 1 'struct node': should be the same as type 3
oracle: a.btf: type 3 'struct node': should be the same as type 1
== status
1
