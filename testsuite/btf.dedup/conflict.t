# about: two definitions of a name stay apart, and so does what reaches them; a unit that only announces the name joins one
# run: btf-link -o m.btf a.btf b.btf c.btf && btf-dump --raw m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'list' size=8 vlen=1
	'first' type_id=3 bits_offset=0
[3] PTR '(anon)' type_id=4
[4] STRUCT 'node' size=16 vlen=2
	'next' type_id=3 bits_offset=0
	'value' type_id=1 bits_offset=64
== b.btf
[1] STRUCT 'list' size=8 vlen=1
	'first' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=3
[3] FWD 'node' fwd_kind=struct
== c.btf
[1] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[2] STRUCT 'list' size=8 vlen=1
	'first' type_id=3 bits_offset=0
[3] PTR '(anon)' type_id=4
[4] STRUCT 'node' size=16 vlen=2
	'next' type_id=3 bits_offset=0
	'value' type_id=1 bits_offset=64
== stdout
[1] PTR '(anon)' type_id=8
[2] PTR '(anon)' type_id=9
[3] PTR '(anon)' type_id=10
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[5] STRUCT 'list' size=8 vlen=1
	'first' type_id=1 bits_offset=0
[6] STRUCT 'list' size=8 vlen=1
	'first' type_id=2 bits_offset=0
[7] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[8] STRUCT 'node' size=16 vlen=2
	'next' type_id=1 bits_offset=0
	'value' type_id=7 bits_offset=64
[9] STRUCT 'node' size=16 vlen=2
	'next' type_id=2 bits_offset=0
	'value' type_id=4 bits_offset=64
[10] FWD 'node' fwd_kind=struct
