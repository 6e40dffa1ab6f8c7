# about: types without names come first, as the named ones lead to them, then names in strcmp order, equal names by kind
# run: btf-link -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] TYPEDEF 'z' type_id=2
[2] PTR '(anon)' type_id=3
[3] STRUCT 'b' size=8 vlen=2
	'y' type_id=4 bits_offset=0
	'x' type_id=5 bits_offset=0
[4] CONST '(anon)' type_id=6
[5] VOLATILE '(anon)' type_id=6
[6] INT 'Z' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[7] TYPEDEF 'b' type_id=6
[8] RESTRICT '(anon)' type_id=2
== stdout
[1] CONST '(anon)' type_id=5
[2] VOLATILE '(anon)' type_id=5
[3] PTR '(anon)' type_id=6
[4] RESTRICT '(anon)' type_id=3
[5] INT 'Z' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[6] STRUCT 'b' size=8 vlen=2
	'y' type_id=1 bits_offset=0
	'x' type_id=2 bits_offset=0
[7] TYPEDEF 'b' type_id=5
[8] TYPEDEF 'z' type_id=3
