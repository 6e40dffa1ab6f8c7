# about: a struct without a name cannot be a forward: behind a pointer it stays, and its own pointers are cut
# run: btf-prune --depth forward --root outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[outer] STRUCT 'outer' size=8
	'a' type_id=pinner bits_offset=0
[pinner] PTR '(anon)' type_id=typedef
[typedef] TYPEDEF 'inner_t' type_id=inner
[inner] STRUCT '(anon)' size=16
	'n' type_id=int bits_offset=0
	'p' type_id=pother bits_offset=64
[pother] PTR '(anon)' type_id=other
[other] STRUCT 'other' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'outer' size=8 vlen=1
	'a' type_id=3 bits_offset=0
[3] PTR '(anon)' type_id=4
[4] TYPEDEF 'inner_t' type_id=5
[5] STRUCT '(anon)' size=16 vlen=2
	'n' type_id=1 bits_offset=0
	'p' type_id=6 bits_offset=64
[6] PTR '(anon)' type_id=7
[7] FWD 'other' fwd_kind=struct
