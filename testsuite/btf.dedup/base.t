# about: over a base, its types are used and not written; what it only announces is written
# run: btf-link --base base.btf -o m.btf a.btf b.btf && btf-dump --base base.btf --raw m.btf
== base.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'k' size=8 vlen=1
	'up' type_id=3 bits_offset=0
[3] PTR '(anon)' type_id=2
[4] FWD 'm' fwd_kind=struct
[5] PTR '(anon)' type_id=4
== a.btf
[6] STRUCT 'm' size=16 vlen=2
	'k' type_id=3 bits_offset=0
	'n' type_id=1 bits_offset=64
[7] PTR '(anon)' type_id=6
== b.btf
[6] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[7] STRUCT 'k' size=8 vlen=1
	'up' type_id=8 bits_offset=0
[8] PTR '(anon)' type_id=7
[9] STRUCT 'n' size=8 vlen=1
	'k' type_id=8 bits_offset=0
== stdout
[6] PTR '(anon)' type_id=7
[7] STRUCT 'm' size=16 vlen=2
	'k' type_id=3 bits_offset=0
	'n' type_id=1 bits_offset=64
[8] STRUCT 'n' size=8 vlen=1
	'k' type_id=3 bits_offset=0
