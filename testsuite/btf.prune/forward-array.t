# about: a struct by value is needed, also as the element of an array behind a pointer
# run: btf-prune --depth forward --root outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[outer] STRUCT 'outer' size=16
	'a' type_id=array bits_offset=0
	'b' type_id=parray bits_offset=64
[array] ARRAY '(anon)' type_id=elem index_type_id=int nr_elems=1
[elem] STRUCT 'elem' size=8
	'p' type_id=pother bits_offset=0
[pother] PTR '(anon)' type_id=other
[other] STRUCT 'other' size=4
	'n' type_id=int bits_offset=0
[parray] PTR '(anon)' type_id=array2
[array2] ARRAY '(anon)' type_id=elem2 index_type_id=int nr_elems=4
[elem2] STRUCT 'elem2' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'outer' size=16 vlen=2
	'a' type_id=3 bits_offset=0
	'b' type_id=7 bits_offset=64
[3] ARRAY '(anon)' type_id=4 index_type_id=1 nr_elems=1
[4] STRUCT 'elem' size=8 vlen=1
	'p' type_id=5 bits_offset=0
[5] PTR '(anon)' type_id=6
[6] FWD 'other' fwd_kind=struct
[7] PTR '(anon)' type_id=8
[8] ARRAY '(anon)' type_id=9 index_type_id=1 nr_elems=4
[9] STRUCT 'elem2' size=4 vlen=1
	'n' type_id=1 bits_offset=0
