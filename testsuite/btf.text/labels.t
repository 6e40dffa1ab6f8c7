# about: labels stand for ids, before and after the type that they name
# run: btf-dump --raw a
== a
[list] PTR '(anon)' type_id=node
[node] STRUCT 'node' size=16
	'next' type_id=list bits_offset=0
	'self' type_id=2 bits_offset=64
[_x.1] TYPEDEF 't' type_id=node
[4] CONST '(anon)' type_id=_x.1
== stdout
[1] PTR '(anon)' type_id=2
[2] STRUCT 'node' size=16 vlen=2
	'next' type_id=1 bits_offset=0
	'self' type_id=2 bits_offset=64
[3] TYPEDEF 't' type_id=2
[4] CONST '(anon)' type_id=3
