# about: arrays of equal length and different elements are different (libbpf 1.6 to 1.8 merge these structs)
# run: btf-link -o m.btf a.btf b.btf && btf-dump --raw m.btf
# run: btf-link -o n.btf b.btf a.btf && cmp m.btf n.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=4
[3] STRUCT 'S' size=32 vlen=2
	'a' type_id=2 bits_offset=0
	'b' type_id=2 bits_offset=128
== b.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[3] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=4
[4] ARRAY '(anon)' type_id=2 index_type_id=1 nr_elems=4
[5] STRUCT 'S' size=32 vlen=2
	'a' type_id=3 bits_offset=0
	'b' type_id=4 bits_offset=128
== stdout
[1] ARRAY '(anon)' type_id=5 index_type_id=5 nr_elems=4
[2] ARRAY '(anon)' type_id=6 index_type_id=5 nr_elems=4
[3] STRUCT 'S' size=32 vlen=2
	'a' type_id=1 bits_offset=0
	'b' type_id=1 bits_offset=128
[4] STRUCT 'S' size=32 vlen=2
	'a' type_id=1 bits_offset=0
	'b' type_id=2 bits_offset=128
[5] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[6] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
