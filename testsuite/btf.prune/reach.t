# about: a root keeps what it needs, directly or not, and nothing else
# run: btf-prune --root outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[3] STRUCT 'other' size=8 vlen=1
	'n' type_id=2 bits_offset=0
[4] STRUCT 'outer' size=8 vlen=1
	'p' type_id=5 bits_offset=0
[5] PTR '(anon)' type_id=6
[6] STRUCT 'inner' size=16 vlen=2
	'up' type_id=7 bits_offset=0
	'n' type_id=1 bits_offset=64
[7] PTR '(anon)' type_id=4
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'outer' size=8 vlen=1
	'p' type_id=3 bits_offset=0
[3] PTR '(anon)' type_id=4
[4] STRUCT 'inner' size=16 vlen=2
	'up' type_id=5 bits_offset=0
	'n' type_id=1 bits_offset=64
[5] PTR '(anon)' type_id=2
