# about: maps agree if all attributes do, whatever their order and the zeros among them
# run: for x in order zeros typed_size; do agree -m map $x x.btf; done
# run: for x in type entries flags fewer extra more unknown pinned; do agree -d -m map $x x.btf; done
# run: agree -d -m unknown unknown2 x.btf
# run: agree -d -m map int x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[pint] PTR '(anon)' type_id=int
[plong] PTR '(anon)' type_id=long
[const] CONST '(anon)' type_id=pint
[e64] ENUM64 '(anon)' encoding=UNSIGNED size=8 vlen=1
	'__unique_value1' val=4294967296
[v_int] VAR 'int' type_id=int, linkage=global
[a0] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=0
[n0] PTR '(anon)' type_id=a0
[a1] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=1
[n1] PTR '(anon)' type_id=a1
[a2] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=2
[n2] PTR '(anon)' type_id=a2
[a4] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=4
[n4] PTR '(anon)' type_id=a4
[a8] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=8
[n8] PTR '(anon)' type_id=a8
[s_map] STRUCT '(anon)' size=32 vlen=4
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
[v_map] VAR 'map' type_id=s_map, linkage=global
[s_order] STRUCT '(anon)' size=32 vlen=4
	'max_entries' type_id=n4 bits_offset=0
	'value' type_id=plong bits_offset=64
	'key' type_id=pint bits_offset=128
	'type' type_id=n2 bits_offset=192
[v_order] VAR 'order' type_id=s_order, linkage=global
[s_zeros] STRUCT '(anon)' size=48 vlen=6
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
	'map_flags' type_id=n0 bits_offset=256
	'pinning' type_id=n0 bits_offset=320
[v_zeros] VAR 'zeros' type_id=s_zeros, linkage=global
[s_typed_size] STRUCT '(anon)' size=48 vlen=6
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
	'key_size' type_id=n4 bits_offset=256
	'value_size' type_id=n8 bits_offset=320
[v_typed_size] VAR 'typed_size' type_id=s_typed_size, linkage=global
[s_type] STRUCT '(anon)' size=32 vlen=4
	'type' type_id=n1 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
[v_type] VAR 'type' type_id=s_type, linkage=global
[s_entries] STRUCT '(anon)' size=32 vlen=4
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n8 bits_offset=192
[v_entries] VAR 'entries' type_id=s_entries, linkage=global
[s_flags] STRUCT '(anon)' size=40 vlen=5
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
	'map_flags' type_id=n1 bits_offset=256
[v_flags] VAR 'flags' type_id=s_flags, linkage=global
[s_fewer] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
[v_fewer] VAR 'fewer' type_id=s_fewer, linkage=global
[s_extra] STRUCT '(anon)' size=40 vlen=5
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
	'map_extra' type_id=e64 bits_offset=256
[v_extra] VAR 'extra' type_id=s_extra, linkage=global
[s_more] STRUCT '(anon)' size=40 vlen=5
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
	'numa_node' type_id=n1 bits_offset=256
[v_more] VAR 'more' type_id=s_more, linkage=global
[s_unknown] STRUCT '(anon)' size=40 vlen=5
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
	'shape' type_id=pint bits_offset=256
[v_unknown] VAR 'unknown' type_id=s_unknown, linkage=global
[s_unknown2] STRUCT '(anon)' size=40 vlen=5
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
	'shape' type_id=plong bits_offset=256
[v_unknown2] VAR 'unknown2' type_id=s_unknown2, linkage=global
[s_pinned] STRUCT '(anon)' size=40 vlen=5
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n4 bits_offset=192
	'pinning' type_id=n1 bits_offset=256
[v_pinned] VAR 'pinned' type_id=s_pinned, linkage=global
== stdout
agree
agree
agree
map attribute 'type' is 2, but 1
map attribute 'max_entries' is 4, but 8
map attribute 'map_flags' is missing, but 1
map attribute 'max_entries' is 4, but missing
map attribute 'map_extra' is missing, but 4294967296
map attribute 'numa_node' is missing, but 1
map attribute 'shape' is missing, but pointer to int
map attribute 'pinning' is missing, but 1
map attribute 'shape' is pointer to int, but pointer to long
the variable is STRUCT, but int
