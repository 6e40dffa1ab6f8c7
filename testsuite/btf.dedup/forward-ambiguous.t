# about: a pointer to a forward stays one where two units define the name differently
# run: btf-link -o m.btf a.btf b.btf c.btf && btf-dump --raw m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== b.btf
[1] STRUCT 'node' size=8 vlen=0
== c.btf
[1] STRUCT 'list' size=8 vlen=1
	'first' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=3
[3] FWD 'node' fwd_kind=struct
== stdout
[1] PTR '(anon)' type_id=6
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] STRUCT 'list' size=8 vlen=1
	'first' type_id=1 bits_offset=0
[4] STRUCT 'node' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[5] STRUCT 'node' size=8 vlen=0
[6] FWD 'node' fwd_kind=struct
