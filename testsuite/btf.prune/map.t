# about: of a map's definition key, value and inner maps are followed, through typedefs and qualifiers
# run: btf-prune --depth forward --only --root var:m --root var:outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[maps] DATASEC '.maps' size=56
	type_id=m offset=0 size=32
	type_id=outer offset=32 size=16
	type_id=unused offset=48 size=8
[m] VAR 'm' type_id=cdef, linkage=global
[cdef] CONST '(anon)' type_id=tdef
[tdef] TYPEDEF 'map_t' type_id=def
[def] STRUCT '(anon)' size=24
	'type' type_id=ptype bits_offset=0
	'key' type_id=pkey bits_offset=64
	'value' type_id=pvalue bits_offset=128
[ptype] PTR '(anon)' type_id=one
[one] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=1
[pkey] PTR '(anon)' type_id=key
[key] STRUCT 'key' size=4
	'n' type_id=int bits_offset=0
[pvalue] PTR '(anon)' type_id=value
[value] STRUCT 'value' size=8
	'p' type_id=pbehind bits_offset=0
[pbehind] PTR '(anon)' type_id=behind
[behind] STRUCT 'behind' size=4
	'n' type_id=int bits_offset=0
[outer] VAR 'outer' type_id=outerdef, linkage=global
[outerdef] STRUCT '(anon)' size=16
	'type' type_id=ptype bits_offset=0
	'values' type_id=values bits_offset=64
[values] ARRAY '(anon)' type_id=pinner index_type_id=int nr_elems=0
[pinner] PTR '(anon)' type_id=inner
[inner] STRUCT 'inner_map' size=8
	'value' type_id=pval bits_offset=0
[pval] PTR '(anon)' type_id=val
[val] STRUCT 'val' size=4
	'n' type_id=int bits_offset=0
[unused] VAR 'unused' type_id=unuseddef, linkage=global
[unuseddef] STRUCT '(anon)' size=8
	'value' type_id=pgone bits_offset=0
[pgone] PTR '(anon)' type_id=gone
[gone] STRUCT 'gone' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] DATASEC '.maps' size=56 vlen=2
	type_id=3 offset=0 size=32 (VAR 'm')
	type_id=15 offset=32 size=16 (VAR 'outer')
[3] VAR 'm' type_id=4, linkage=global
[4] CONST '(anon)' type_id=5
[5] TYPEDEF 'map_t' type_id=6
[6] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=7 bits_offset=0
	'key' type_id=9 bits_offset=64
	'value' type_id=11 bits_offset=128
[7] PTR '(anon)' type_id=8
[8] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=1
[9] PTR '(anon)' type_id=10
[10] STRUCT 'key' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[11] PTR '(anon)' type_id=12
[12] STRUCT 'value' size=8 vlen=1
	'p' type_id=13 bits_offset=0
[13] PTR '(anon)' type_id=14
[14] FWD 'behind' fwd_kind=struct
[15] VAR 'outer' type_id=16, linkage=global
[16] STRUCT '(anon)' size=16 vlen=2
	'type' type_id=7 bits_offset=0
	'values' type_id=17 bits_offset=64
[17] ARRAY '(anon)' type_id=18 index_type_id=1 nr_elems=0
[18] PTR '(anon)' type_id=19
[19] STRUCT 'inner_map' size=8 vlen=1
	'value' type_id=20 bits_offset=0
[20] PTR '(anon)' type_id=21
[21] STRUCT 'val' size=4 vlen=1
	'n' type_id=1 bits_offset=0
