# about: what is no type, and maps without their shape, are differences, not crashes
# run: agree -d a b x.btf
# run: agree -d c d x.btf
# run: agree -d -m m1 m2 x.btf
# run: agree -d -m m1 m3 x.btf
# run: agree -m m3 m4 x.btf
# run: agree -m m5 m6 x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[va] VAR 'x' type_id=int, linkage=extern
[vb] VAR 'y' type_id=int, linkage=extern
[a] VAR 'a' type_id=va, linkage=extern
[b] VAR 'b' type_id=vb, linkage=extern
[c] FUNC 'c' type_id=int linkage=extern
[d] FUNC 'd' type_id=0 linkage=extern
[s1] STRUCT '(anon)' size=8 vlen=2
	'type' type_id=int bits_offset=0
	'values' type_id=int bits_offset=0
[s2] STRUCT '(anon)' size=8 vlen=2
	'type' type_id=0 bits_offset=0
	'values' type_id=0 bits_offset=0
[s3] STRUCT '(anon)' size=8 vlen=1
	'values' type_id=as3 bits_offset=0
[ps3] PTR '(anon)' type_id=s3
[as3] ARRAY '(anon)' type_id=ps3 index_type_id=int nr_elems=0
[s4] STRUCT '(anon)' size=8 vlen=1
	'values' type_id=as4 bits_offset=0
[ps4] PTR '(anon)' type_id=s4
[as4] ARRAY '(anon)' type_id=ps4 index_type_id=int nr_elems=0
[v1] VAR 'm1' type_id=s1, linkage=extern
[v2] VAR 'm2' type_id=s2, linkage=extern
[v3] VAR 'm3' type_id=s3, linkage=extern
[v4] VAR 'm4' type_id=s4, linkage=extern
[key] ARRAY '(anon)' type_id=key index_type_id=int nr_elems=2
[key2] ARRAY '(anon)' type_id=key2 index_type_id=int nr_elems=2
[pkey] PTR '(anon)' type_id=key
[pkey2] PTR '(anon)' type_id=key2
[s5] STRUCT '(anon)' size=8 vlen=1
	'key' type_id=pkey bits_offset=0
[s6] STRUCT '(anon)' size=8 vlen=1
	'key' type_id=pkey2 bits_offset=0
[v5] VAR 'm5' type_id=s5, linkage=extern
[v6] VAR 'm6' type_id=s6, linkage=extern
== stdout
the variable is x, but y
the function is int, but void
map attribute 'type' is int, but void
map attribute 'type' is int, but missing
agree
agree
