# about: types without names are called by their typedefs, or by where they are
# run: agree -d pair pair2 x.btf
# run: agree -d out out2 x.btf
# run: agree -d pair int x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[s1] STRUCT '(anon)' size=8 vlen=2
	'x' type_id=int bits_offset=0
	'y' type_id=int bits_offset=32
[s2] STRUCT '(anon)' size=8 vlen=1
	'x' type_id=int bits_offset=0
[t1] TYPEDEF 'pair_t' type_id=s1
[t2] TYPEDEF 'pair_t' type_id=s2
[o1] STRUCT 'out' size=8 vlen=1
	'in' type_id=s1 bits_offset=0
[o2] STRUCT 'out' size=8 vlen=1
	'in' type_id=s2 bits_offset=0
[v1] VAR 'pair' type_id=t1, linkage=extern
[v2] VAR 'pair2' type_id=t2, linkage=extern
[v3] VAR 'out' type_id=o1, linkage=extern
[v4] VAR 'out2' type_id=o2, linkage=extern
[v5] VAR 'int' type_id=int, linkage=extern
== stdout
number of members of the variable is 2, but 1
number of members of member 0 'in' of struct out is 2, but 1
the variable is pair_t, but int
