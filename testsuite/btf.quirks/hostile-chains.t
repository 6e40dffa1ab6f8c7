# about: types without end where maps, tags and access strings are looked for
# run: quirks -v a.btf
== a.btf
[1] TYPEDEF 'map_t' type_id=2
[2] TYPEDEF 'map_t' type_id=1
[3] TYPE_TAG 'kptr' type_id=4
[4] CONST '(anon)' type_id=3
[5] VAR 'a' type_id=1, linkage=global
[6] VAR 'b' type_id=7, linkage=global
[7] STRUCT 'm' size=0 vlen=3
	'key' type_id=7 bits_offset=0
	'values' type_id=8 bits_offset=0
	'value' type_id=9 bits_offset=0
[8] ARRAY '(anon)' type_id=8 index_type_id=8 nr_elems=0
[9] PTR '(anon)' type_id=9
[10] DATASEC '.maps' size=0 vlen=4
	type_id=5 offset=0 size=16
	type_id=6 offset=0 size=16
	type_id=10 offset=0 size=0
	type_id=0 offset=0 size=0
[11] ARRAY '(anon)' type_id=8 index_type_id=0 nr_elems=0
== stdout
[1] TYPEDEF 'map_t' type_id=2
[2] TYPEDEF 'map_t' type_id=1
[3] TYPE_TAG 'kptr' type_id=4
[4] CONST '(anon)' type_id=3
[5] VAR 'a' type_id=1, linkage=global
[6] VAR 'b' type_id=7, linkage=global
[7] STRUCT 'm' size=0 vlen=3
	'key' type_id=7 bits_offset=0
	'values' type_id=8 bits_offset=0
	'value' type_id=9 bits_offset=0
[8] ARRAY '(anon)' type_id=8 index_type_id=8 nr_elems=0
[9] PTR '(anon)' type_id=9
[10] DATASEC '.maps' size=0 vlen=4
	type_id=5 offset=0 size=16 (VAR 'a')
	type_id=6 offset=0 size=16 (VAR 'b')
	type_id=10 offset=0 size=0 (DATASEC '.maps')
	type_id=0 offset=0 size=0 (UNKNOWN '(anon)')
[11] ARRAY '(anon)' type_id=8 index_type_id=0 nr_elems=0
== stderr
quirks: warning: a.btf: type 11 ARRAY: has no type of index, and there is no integer to be that: the kernel will not accept this BTF
