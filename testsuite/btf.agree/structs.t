# about: of a struct by value everything counts: names, places, types, number, size
# run: for x in name offset type bits fewer size inner other union; do agree -d good $x x.btf; done
# run: agree good same x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[a] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=1
[in1] STRUCT 'in' size=4 vlen=1
	'x' type_id=int bits_offset=0
[in2] STRUCT 'in' size=4 vlen=1
	'y' type_id=int bits_offset=0
[good] STRUCT 'foo' size=24 vlen=4
	'i' type_id=int bits_offset=0
	'j' type_id=int bits_offset=32 bitfield_size=3
	'in' type_id=in1 bits_offset=64
	'p' type_id=long bits_offset=128
[same] STRUCT 'foo' size=24 vlen=4
	'i' type_id=unsigned bits_offset=0
	'j' type_id=int bits_offset=32 bitfield_size=3
	'in' type_id=in1 bits_offset=64
	'p' type_id=long bits_offset=128
[name] STRUCT 'foo' size=24 vlen=4
	'i' type_id=int bits_offset=0
	'k' type_id=int bits_offset=32 bitfield_size=3
	'in' type_id=in1 bits_offset=64
	'p' type_id=long bits_offset=128
[offset] STRUCT 'foo' size=24 vlen=4
	'i' type_id=int bits_offset=0
	'j' type_id=int bits_offset=32 bitfield_size=3
	'in' type_id=in1 bits_offset=96
	'p' type_id=long bits_offset=128
[type] STRUCT 'foo' size=24 vlen=4
	'i' type_id=int bits_offset=0
	'j' type_id=int bits_offset=32 bitfield_size=3
	'in' type_id=in1 bits_offset=64
	'p' type_id=int bits_offset=128
[bits] STRUCT 'foo' size=24 vlen=4
	'i' type_id=int bits_offset=0
	'j' type_id=int bits_offset=32 bitfield_size=4
	'in' type_id=in1 bits_offset=64
	'p' type_id=long bits_offset=128
[fewer] STRUCT 'foo' size=24 vlen=3
	'i' type_id=int bits_offset=0
	'j' type_id=int bits_offset=32 bitfield_size=3
	'in' type_id=in1 bits_offset=64
[size] STRUCT 'foo' size=32 vlen=4
	'i' type_id=int bits_offset=0
	'j' type_id=int bits_offset=32 bitfield_size=3
	'in' type_id=in1 bits_offset=64
	'p' type_id=long bits_offset=128
[inner] STRUCT 'foo' size=24 vlen=4
	'i' type_id=int bits_offset=0
	'j' type_id=int bits_offset=32 bitfield_size=3
	'in' type_id=in2 bits_offset=64
	'p' type_id=long bits_offset=128
[other] STRUCT 'bar' size=24 vlen=1
	'i' type_id=int bits_offset=0
[union] UNION 'foo' size=24 vlen=1
	'i' type_id=int bits_offset=0
[v1] VAR 'good' type_id=good, linkage=extern
[v2] VAR 'same' type_id=same, linkage=extern
[v3] VAR 'name' type_id=name, linkage=extern
[v4] VAR 'offset' type_id=offset, linkage=extern
[v5] VAR 'type' type_id=type, linkage=extern
[v6] VAR 'bits' type_id=bits, linkage=extern
[v7] VAR 'fewer' type_id=fewer, linkage=extern
[v8] VAR 'size' type_id=size, linkage=extern
[v9] VAR 'inner' type_id=inner, linkage=extern
[v10] VAR 'other' type_id=other, linkage=extern
[v11] VAR 'union' type_id=union, linkage=extern
== stdout
member 1 of struct foo is 'j', but 'k'
member 2 'in' of struct foo is at bit 64, but at bit 96
member 3 'p' of struct foo is long, but int
member 1 'j' of struct foo is 3 bits at bit 32, but 4 bits at bit 32
number of members of struct foo is 4, but 3
size of struct foo is 24, but 32
member 0 of struct in is 'x', but 'y'
the variable is struct foo, but struct bar
the variable is struct foo, but union foo
agree
