# about: keys and values of maps agree as variables do, and have the same size
# run: for x in unsigned sized; do agree -m map $x x.btf; done
# run: for x in long no_key size_only wrong_size struct2 pointer; do agree -d -m map $x x.btf; done
# run: agree -d -m struct struct2 x.btf
# run: agree -d -m fwd fwd2 x.btf
# run: agree -d -m name16 name8 x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[u8] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
[pint] PTR '(anon)' type_id=int
[punsigned] PTR '(anon)' type_id=unsigned
[plong] PTR '(anon)' type_id=long
[ppint] PTR '(anon)' type_id=pint
[pplong] PTR '(anon)' type_id=plong
[foo] STRUCT 'foo' size=8 vlen=2
	'a' type_id=int bits_offset=0
	'b' type_id=int bits_offset=32
[foo2] STRUCT 'foo' size=8 vlen=1
	'a' type_id=long bits_offset=0
[fwd] FWD 'foo' fwd_kind=struct
[pfoo] PTR '(anon)' type_id=foo
[pfoo2] PTR '(anon)' type_id=foo2
[pfwd] PTR '(anon)' type_id=fwd
[c16] ARRAY '(anon)' type_id=u8 index_type_id=int nr_elems=16
[c8] ARRAY '(anon)' type_id=u8 index_type_id=int nr_elems=8
[name] TYPEDEF 'name' type_id=c16
[pc16] PTR '(anon)' type_id=name
[pc8] PTR '(anon)' type_id=c8
[a2] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=2
[n2] PTR '(anon)' type_id=a2
[a4] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=4
[n4] PTR '(anon)' type_id=a4
[a8] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=8
[n8] PTR '(anon)' type_id=a8
[s_map] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
[v_map] VAR 'map' type_id=s_map, linkage=global
[s_unsigned] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=punsigned bits_offset=64
	'value' type_id=plong bits_offset=128
[v_unsigned] VAR 'unsigned' type_id=s_unsigned, linkage=global
[s_sized] STRUCT '(anon)' size=32 vlen=4
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'key_size' type_id=n4 bits_offset=192
[v_sized] VAR 'sized' type_id=s_sized, linkage=global
[s_long] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=plong bits_offset=64
	'value' type_id=plong bits_offset=128
[v_long] VAR 'long' type_id=s_long, linkage=global
[s_no_key] STRUCT '(anon)' size=16 vlen=2
	'type' type_id=n2 bits_offset=0
	'value' type_id=plong bits_offset=64
[v_no_key] VAR 'no_key' type_id=s_no_key, linkage=global
[s_size_only] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key_size' type_id=n4 bits_offset=64
	'value' type_id=plong bits_offset=128
[v_size_only] VAR 'size_only' type_id=s_size_only, linkage=global
[s_wrong_size] STRUCT '(anon)' size=32 vlen=4
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'value_size' type_id=n4 bits_offset=192
[v_wrong_size] VAR 'wrong_size' type_id=s_wrong_size, linkage=global
[s_pointer] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=ppint bits_offset=64
	'value' type_id=plong bits_offset=128
[v_pointer] VAR 'pointer' type_id=s_pointer, linkage=global
[s_struct] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=pfoo bits_offset=128
[v_struct] VAR 'struct' type_id=s_struct, linkage=global
[s_struct2] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=pfoo2 bits_offset=128
[v_struct2] VAR 'struct2' type_id=s_struct2, linkage=global
[s_fwd] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=pfoo bits_offset=128
[v_fwd] VAR 'fwd' type_id=s_fwd, linkage=global
[s_fwd2] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=pfwd bits_offset=128
[v_fwd2] VAR 'fwd2' type_id=s_fwd2, linkage=global
[s_name16] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=pc16 bits_offset=64
	'value' type_id=plong bits_offset=128
[v_name16] VAR 'name16' type_id=s_name16, linkage=global
[s_name8] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n2 bits_offset=0
	'key' type_id=pc8 bits_offset=64
	'value' type_id=plong bits_offset=128
[v_name8] VAR 'name8' type_id=s_name8, linkage=global
== stdout
agree
agree
map attribute 'key' is int, but long
map attribute 'key' is int, but missing
map attribute 'key' is int, but missing
map attribute 'value_size' is 8, but 4
map attribute 'value' is long, but struct foo
map attribute 'key' is int, but pointer to int
member 0 'a' of struct foo is int, but long
map attribute 'value' is struct foo (STRUCT, 8 bytes), but struct foo (FWD)
map attribute 'key_size' is 16, but 8
