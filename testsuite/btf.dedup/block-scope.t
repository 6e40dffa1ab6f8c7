# about: a unit that defines a name twice, in two blocks, keeps both, and each pointer its own
# run: btf-link -o m.btf a.btf b.btf && btf-dump --raw m.btf
== a.btf
[1] STRUCT 'node' size=4 vlen=0
[2] STRUCT 'node' size=8 vlen=0
[3] PTR '(anon)' type_id=1
[4] PTR '(anon)' type_id=2
[5] STRUCT 'w' size=16 vlen=2
	'p' type_id=3 bits_offset=0
	'q' type_id=4 bits_offset=64
== b.btf
[1] STRUCT 'node' size=4 vlen=0
[2] STRUCT 'node' size=8 vlen=0
[3] PTR '(anon)' type_id=1
[4] PTR '(anon)' type_id=2
[5] STRUCT 'w' size=16 vlen=2
	'p' type_id=4 bits_offset=0
	'q' type_id=3 bits_offset=64
== stdout
[1] PTR '(anon)' type_id=4
[2] PTR '(anon)' type_id=3
[3] STRUCT 'node' size=4 vlen=0
[4] STRUCT 'node' size=8 vlen=0
[5] STRUCT 'w' size=16 vlen=2
	'p' type_id=1 bits_offset=0
	'q' type_id=2 bits_offset=64
[6] STRUCT 'w' size=16 vlen=2
	'p' type_id=2 bits_offset=0
	'q' type_id=1 bits_offset=64
