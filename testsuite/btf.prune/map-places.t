# about: in maps that are no C, too, what is there by value, or may be looked at, stays a struct
# run: btf-prune --depth=forward -o m.btf a.btf && btf-dump --raw m.btf | grep -E 'STRUCT|FWD' | grep -v anon | sed 's/^[^ ]* //' | sort
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[maps] DATASEC '.maps' size=64
	type_id=p offset=0 size=8
	type_id=a offset=8 size=8
	type_id=f offset=16 size=8
	type_id=m offset=24 size=40
[p] VAR 'p' type_id=map_behind_p, linkage=global
[map_behind_p] PTR '(anon)' type_id=map_behind
[map_behind] STRUCT 'map_behind' size=4
	'n' type_id=int bits_offset=0
[a] VAR 'a' type_id=array, linkage=global
[array] ARRAY '(anon)' type_id=map_element index_type_id=int nr_elems=2
[map_element] STRUCT 'map_element' size=4
	'n' type_id=int bits_offset=0
[f] VAR 'f' type_id=fn, linkage=global
[fn] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'x' type_id=map_param
[map_param] STRUCT 'map_param' size=4
	'n' type_id=int bits_offset=0
[m] VAR 'm' type_id=def, linkage=global
[def] STRUCT '(anon)' size=40
	'fn' type_id=attr_fn bits_offset=0
	'record' type_id=attr_record bits_offset=64
	'arrays' type_id=attr_arrays bits_offset=128
	'records' type_id=attr_records bits_offset=192
	'functions' type_id=attr_functions bits_offset=256
[attr_fn] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'x' type_id=attr_param
[attr_param] STRUCT 'attr_param' size=4
	'n' type_id=int bits_offset=0
[attr_record] STRUCT 'attr_record' size=8
	'key' type_id=attr_key_p bits_offset=0
[attr_key_p] PTR '(anon)' type_id=attr_key
[attr_key] STRUCT 'attr_key' size=8
	'p' type_id=cut_p bits_offset=0
[cut_p] PTR '(anon)' type_id=cut
[cut] STRUCT 'cut' size=4
	'n' type_id=int bits_offset=0
[attr_arrays] ARRAY '(anon)' type_id=inner_array index_type_id=int nr_elems=2
[inner_array] ARRAY '(anon)' type_id=inner_element index_type_id=int nr_elems=2
[inner_element] STRUCT 'inner_element' size=4
	'n' type_id=int bits_offset=0
[attr_records] ARRAY '(anon)' type_id=inner index_type_id=int nr_elems=2
[inner] STRUCT 'inner' size=8
	'value' type_id=inner_value_p bits_offset=0
[inner_value_p] PTR '(anon)' type_id=inner_value
[inner_value] STRUCT 'inner_value' size=4
	'n' type_id=int bits_offset=0
[attr_functions] ARRAY '(anon)' type_id=inner_fn index_type_id=int nr_elems=2
[inner_fn] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'x' type_id=inner_param_p
[inner_param_p] PTR '(anon)' type_id=inner_param
[inner_param] STRUCT 'inner_param' size=4
	'n' type_id=int bits_offset=0
== stdout
FWD 'cut' fwd_kind=struct
STRUCT 'attr_key' size=8 vlen=1
STRUCT 'attr_param' size=4 vlen=1
STRUCT 'attr_record' size=8 vlen=1
STRUCT 'inner' size=8 vlen=1
STRUCT 'inner_element' size=4 vlen=1
STRUCT 'inner_param' size=4 vlen=1
STRUCT 'inner_value' size=4 vlen=1
STRUCT 'map_behind' size=4 vlen=1
STRUCT 'map_element' size=4 vlen=1
STRUCT 'map_param' size=4 vlen=1
