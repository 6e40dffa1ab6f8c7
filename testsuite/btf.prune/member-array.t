# about: of a struct in an array that is a member of a variable's type no members go
# run: btf-prune --depth=member -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[v] VAR 'v' type_id=s, linkage=global
[s] STRUCT 's' size=8
	'array' type_id=array bits_offset=0
[array] ARRAY '(anon)' type_id=e index_type_id=int nr_elems=2
[e] STRUCT 'e' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'v' type_id=3, linkage=global
[3] STRUCT 's' size=8 vlen=1
	'array' type_id=4 bits_offset=0
[4] ARRAY '(anon)' type_id=5 index_type_id=1 nr_elems=2
[5] STRUCT 'e' size=4 vlen=1
	'n' type_id=1 bits_offset=0
