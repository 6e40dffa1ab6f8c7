# about: what is there by value stays a struct, wherever in a type that is cut at pointers
# The names say what the type around is needed for, and where it has the struct;
# functions as members are no C.
# run: btf-prune --depth=forward --root v --root w --root fn_t --root f -o m.btf a.btf && btf-dump --raw m.btf | grep -E 'STRUCT|FWD' | grep -v anon | sed 's/^[^ ]* //' | sort
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[v] VAR 'v' type_id=value_behind_p, linkage=global
[value_behind_p] PTR '(anon)' type_id=value_behind
[value_behind] STRUCT 'value_behind' size=4
	'n' type_id=int bits_offset=0
[w] VAR 'w' type_id=array, linkage=global
[array] ARRAY '(anon)' type_id=value_element index_type_id=int nr_elems=2
[value_element] STRUCT 'value_element' size=24
	'p' type_id=nameless_p bits_offset=0
	'cut' type_id=cut_p bits_offset=64
	'fn' type_id=member_fn bits_offset=128
[cut_p] PTR '(anon)' type_id=cut
[cut] STRUCT 'cut' size=4
	'n' type_id=int bits_offset=0
[member_fn] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'a' type_id=member_param
[member_param] STRUCT 'member_param' size=4
	'n' type_id=int bits_offset=0
[nameless_p] PTR '(anon)' type_id=nameless
[nameless] STRUCT '(anon)' size=24
	'in' type_id=name_record bits_offset=0
	'array' type_id=inner_array bits_offset=32
	'fn' type_id=inner_fn bits_offset=128
[name_record] STRUCT 'name_record' size=4
	'deeper' type_id=field_record bits_offset=0
[field_record] STRUCT 'field_record' size=4
	'n' type_id=int bits_offset=0
[inner_array] ARRAY '(anon)' type_id=field_element index_type_id=int nr_elems=2
[field_element] STRUCT 'field_element' size=4
	'n' type_id=int bits_offset=0
[inner_fn] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'a' type_id=field_param
[field_param] STRUCT 'field_param' size=4
	'n' type_id=int bits_offset=0
[fn_t] TYPEDEF 'fn_t' type_id=fn
[fn] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'a' type_id=value_param_p
[value_param_p] PTR '(anon)' type_id=value_param
[value_param] STRUCT 'value_param' size=4
	'n' type_id=int bits_offset=0
[f] FUNC 'f' type_id=proto linkage=global
[proto] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'a' type_id=kind_element_p
	'b' type_id=outer_p
[kind_element_p] PTR '(anon)' type_id=kind_array
[kind_array] ARRAY '(anon)' type_id=kind_element index_type_id=int nr_elems=2
[kind_element] STRUCT 'kind_element' size=4
	'n' type_id=int bits_offset=0
[outer_p] PTR '(anon)' type_id=outer
[outer] STRUCT 'outer' size=4
	'in' type_id=kind_record bits_offset=0
[kind_record] STRUCT 'kind_record' size=4
	'n' type_id=int bits_offset=0
== stdout
FWD 'cut' fwd_kind=struct
STRUCT 'field_element' size=4 vlen=1
STRUCT 'field_param' size=4 vlen=1
STRUCT 'field_record' size=4 vlen=1
STRUCT 'kind_element' size=4 vlen=1
STRUCT 'kind_record' size=4 vlen=1
STRUCT 'member_param' size=4 vlen=1
STRUCT 'name_record' size=4 vlen=1
STRUCT 'outer' size=4 vlen=1
STRUCT 'value_behind' size=4 vlen=1
STRUCT 'value_element' size=24 vlen=3
STRUCT 'value_param' size=4 vlen=1
