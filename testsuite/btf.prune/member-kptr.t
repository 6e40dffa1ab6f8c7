# about: at depth member, too, a struct that a kptr points to keeps all its members
# run: btf-prune --depth=member --root outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[outer] STRUCT 'outer' size=8
	'a' type_id=pointer bits_offset=0
[pointer] PTR '(anon)' type_id=tag
[tag] TYPE_TAG 'kptr' type_id=behind
[behind] STRUCT 'behind' size=8
	'n' type_id=int bits_offset=0
	'in' type_id=in bits_offset=32
[in] STRUCT 'in' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'outer' size=8 vlen=1
	'a' type_id=3 bits_offset=0
[3] PTR '(anon)' type_id=4
[4] TYPE_TAG 'kptr' type_id=5
[5] STRUCT 'behind' size=8 vlen=2
	'n' type_id=1 bits_offset=0
	'in' type_id=6 bits_offset=32
[6] STRUCT 'in' size=4 vlen=1
	'n' type_id=1 bits_offset=0
