# about: the size of a number counts, and that it is one
# run: for x in long float enum array; do agree -d int $x x.btf; done
# run: agree -d array longs x.btf
# run: agree -d alias alias8 x.btf
# run: agree -d long double x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[float] FLOAT 'float' size=4
[double] FLOAT 'double' size=8
[enum] ENUM 'color' encoding=UNSIGNED size=4 vlen=1
	'RED' val=0
[array] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=2
[longs] ARRAY '(anon)' type_id=long index_type_id=int nr_elems=2
[alias] TYPEDEF 'word' type_id=int
[long8] INT 'int' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[alias8] TYPEDEF 'word' type_id=long8
[v1] VAR 'int' type_id=int, linkage=extern
[v2] VAR 'long' type_id=long, linkage=extern
[v3] VAR 'float' type_id=float, linkage=extern
[v4] VAR 'double' type_id=double, linkage=extern
[v5] VAR 'enum' type_id=enum, linkage=extern
[v6] VAR 'array' type_id=array, linkage=extern
[v7] VAR 'longs' type_id=longs, linkage=extern
[v8] VAR 'alias' type_id=alias, linkage=extern
[v9] VAR 'alias8' type_id=alias8, linkage=extern
== stdout
the variable is int, but long
the variable is int, but float
the variable is int, but enum color
the variable is int, but array of int
the variable is array of int, but array of long
the variable is int (INT, 4 bytes), but int (INT, 8 bytes)
the variable is long, but double
