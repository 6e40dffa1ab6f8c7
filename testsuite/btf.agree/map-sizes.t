# about: the size of keys and values follows from their types: pointers have 8 bytes, arrays those of all elements
# run: agree -m pointer pointer_sized x.btf
# run: agree -m array array_sized x.btf
# run: agree -d -m pointer array_sized x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[pint] PTR '(anon)' type_id=int
[ppint] PTR '(anon)' type_id=pint
[row] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=2
[rows] ARRAY '(anon)' type_id=row index_type_id=int nr_elems=3
[prows] PTR '(anon)' type_id=rows
[a8] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=8
[n8] PTR '(anon)' type_id=a8
[a24] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=24
[n24] PTR '(anon)' type_id=a24
[s1] STRUCT '(anon)' size=8 vlen=1
	'value' type_id=ppint bits_offset=0
[v1] VAR 'pointer' type_id=s1, linkage=global
[s2] STRUCT '(anon)' size=16 vlen=2
	'value' type_id=ppint bits_offset=0
	'value_size' type_id=n8 bits_offset=64
[v2] VAR 'pointer_sized' type_id=s2, linkage=extern
[s3] STRUCT '(anon)' size=8 vlen=1
	'value' type_id=prows bits_offset=0
[v3] VAR 'array' type_id=s3, linkage=global
[s4] STRUCT '(anon)' size=16 vlen=2
	'value' type_id=prows bits_offset=0
	'value_size' type_id=n24 bits_offset=64
[v4] VAR 'array_sized' type_id=s4, linkage=extern
== stdout
agree
agree
map attribute 'value' is pointer to int, but array of array of int
