# about: the maps in a map must agree, too; a table of programs need not show its values
# run: agree -m inner1 inner1_too x.btf
# run: agree -m progs progs_too x.btf
# run: agree -m progs progs_extern x.btf
# run: agree -d -m inner1 inner2 x.btf
# run: agree -d -m inner1 inner3 x.btf
# run: agree -d -m inner1 none x.btf
# run: agree -d -m progs no_values x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[pint] PTR '(anon)' type_id=int
[plong] PTR '(anon)' type_id=long
[proto] FUNC_PROTO '(anon)' ret_type_id=int vlen=0
[proto2] FUNC_PROTO '(anon)' ret_type_id=long vlen=0
[pproto] PTR '(anon)' type_id=proto
[pproto2] PTR '(anon)' type_id=proto2
[aproto] ARRAY '(anon)' type_id=pproto index_type_id=int nr_elems=0
[aproto2] ARRAY '(anon)' type_id=pproto2 index_type_id=int nr_elems=0
[a2] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=2
[n2] PTR '(anon)' type_id=a2
[a3] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=3
[n3] PTR '(anon)' type_id=a3
[a4] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=4
[n4] PTR '(anon)' type_id=a4
[a12] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=12
[n12] PTR '(anon)' type_id=a12
[a13] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=13
[n13] PTR '(anon)' type_id=a13
[s_in1] STRUCT '(anon)' size=32 vlen=4
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=pint bits_offset=128
	'max_entries' type_id=n2 bits_offset=192
[v_in1] VAR 'in1' type_id=s_in1, linkage=global
[s_in1_too] STRUCT '(anon)' size=32 vlen=4
	'key' type_id=pint bits_offset=0
	'value' type_id=pint bits_offset=64
	'max_entries' type_id=n2 bits_offset=128
	'type' type_id=n2 bits_offset=192
[v_in1_too] VAR 'in1_too' type_id=s_in1_too, linkage=global
[s_in2] STRUCT '(anon)' size=32 vlen=4
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=pint bits_offset=128
	'max_entries' type_id=n3 bits_offset=192
[v_in2] VAR 'in2' type_id=s_in2, linkage=global
[s_in3] STRUCT '(anon)' size=32 vlen=4
	'type' type_id=n2 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value' type_id=plong bits_offset=128
	'max_entries' type_id=n2 bits_offset=192
[v_in3] VAR 'in3' type_id=s_in3, linkage=global
[p_in1] PTR '(anon)' type_id=s_in1
[a_in1] ARRAY '(anon)' type_id=p_in1 index_type_id=int nr_elems=0
[p_in1_too] PTR '(anon)' type_id=s_in1_too
[a_in1_too] ARRAY '(anon)' type_id=p_in1_too index_type_id=int nr_elems=0
[p_in2] PTR '(anon)' type_id=s_in2
[a_in2] ARRAY '(anon)' type_id=p_in2 index_type_id=int nr_elems=0
[p_in3] PTR '(anon)' type_id=s_in3
[a_in3] ARRAY '(anon)' type_id=p_in3 index_type_id=int nr_elems=0
[s_inner1] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n12 bits_offset=0
	'key' type_id=pint bits_offset=64
	'values' type_id=a_in1 bits_offset=128
[v_inner1] VAR 'inner1' type_id=s_inner1, linkage=global
[s_inner1_too] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n12 bits_offset=0
	'key' type_id=pint bits_offset=64
	'values' type_id=a_in1_too bits_offset=128
[v_inner1_too] VAR 'inner1_too' type_id=s_inner1_too, linkage=global
[s_inner2] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n12 bits_offset=0
	'key' type_id=pint bits_offset=64
	'values' type_id=a_in2 bits_offset=128
[v_inner2] VAR 'inner2' type_id=s_inner2, linkage=global
[s_inner3] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n12 bits_offset=0
	'key' type_id=pint bits_offset=64
	'values' type_id=a_in3 bits_offset=128
[v_inner3] VAR 'inner3' type_id=s_inner3, linkage=global
[s_none] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n12 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value_size' type_id=n4 bits_offset=128
[v_none] VAR 'none' type_id=s_none, linkage=global
[s_progs] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n3 bits_offset=0
	'key' type_id=pint bits_offset=64
	'values' type_id=aproto bits_offset=128
[v_progs] VAR 'progs' type_id=s_progs, linkage=global
[s_progs_too] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n3 bits_offset=0
	'key' type_id=pint bits_offset=64
	'values' type_id=aproto2 bits_offset=128
[v_progs_too] VAR 'progs_too' type_id=s_progs_too, linkage=global
[s_progs_extern] STRUCT '(anon)' size=24 vlen=3
	'type' type_id=n3 bits_offset=0
	'key' type_id=pint bits_offset=64
	'value_size' type_id=n4 bits_offset=128
[v_progs_extern] VAR 'progs_extern' type_id=s_progs_extern, linkage=global
[s_no_values] STRUCT '(anon)' size=16 vlen=2
	'type' type_id=n3 bits_offset=0
	'key' type_id=pint bits_offset=64
[v_no_values] VAR 'no_values' type_id=s_no_values, linkage=global
== stdout
agree
agree
agree
map attribute 'max_entries' of the inner map is 2, but 3
map attribute 'value' of the inner map is int, but long
map attribute 'values' is array of pointer to STRUCT, but missing
map attribute 'value_size' is 4, but 0
