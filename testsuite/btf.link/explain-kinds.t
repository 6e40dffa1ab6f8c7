# about: --explain shows differences of enums, arrays, sizes and numbers of members
# run: btf-link --explain -o out.btf a b
== a
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[t2] ENUM 'color' encoding=UNSIGNED size=4 vlen=2
	'RED' val=0
	'GREEN' val=1
[t3] STRUCT 'fewer' size=4
	'a' type_id=int bits_offset=0
[t4] STRUCT 'vector' size=16
	'v' type_id=array bits_offset=0
[array] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=4
[t6] TYPEDEF 'number' type_id=int
[t7] STRUCT 'padded' size=4
	'a' type_id=int bits_offset=0
[t8] STRUCT 'bits' size=4
	'a' type_id=int bits_offset=0 bitfield_size=3
	'b' type_id=int bits_offset=3 bitfield_size=3
== b
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[t2] ENUM 'color' encoding=UNSIGNED size=4 vlen=2
	'RED' val=0
	'GREEN' val=2
[t3] STRUCT 'fewer' size=8
	'a' type_id=int bits_offset=0
	'b' type_id=int bits_offset=32
[t4] STRUCT 'vector' size=16
	'v' type_id=array bits_offset=0
[array] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=2
[ptr] PTR '(anon)' type_id=int
[t6] TYPEDEF 'number' type_id=ptr
[t7] STRUCT 'padded' size=8
	'a' type_id=int bits_offset=0
[t8] STRUCT 'bits' size=4
	'a' type_id=int bits_offset=0 bitfield_size=3
	'b' type_id=int bits_offset=3 bitfield_size=4
== stderr
btf-link: note: struct bits: has 2 definitions
btf-link: note: struct bits: definition 1 is in a
btf-link: note: struct bits: definition 2 is in b
btf-link: note: struct bits: a has member 1 'b' int at bit 3, 3 bits wide, b has member 1 'b' int at bit 3, 4 bits wide
btf-link: note: enum color: has 2 definitions
btf-link: note: enum color: definition 1 is in b
btf-link: note: enum color: definition 2 is in a
btf-link: note: enum color: b has enumerator 1 'GREEN' = 2, a has enumerator 1 'GREEN' = 1
btf-link: note: struct fewer: has 2 definitions
btf-link: note: struct fewer: definition 1 is in a
btf-link: note: struct fewer: definition 2 is in b
btf-link: note: struct fewer: a has 1 member, b has 2 members
btf-link: note: typedef number: has 2 definitions
btf-link: note: typedef number: definition 1 is in b
btf-link: note: typedef number: definition 2 is in a
btf-link: note: typedef number: b has TYPEDEF type_id=pointer to int, a has TYPEDEF type_id=int
btf-link: note: struct padded: has 2 definitions
btf-link: note: struct padded: definition 1 is in a
btf-link: note: struct padded: definition 2 is in b
btf-link: note: struct padded: a has STRUCT size=4, b has STRUCT size=8
btf-link: note: struct vector: has 2 definitions
btf-link: note: struct vector: definition 1 is in a
btf-link: note: struct vector: definition 2 is in b
btf-link: note: struct vector: a has member 0 'v' array of 4 int at bit 0, b has member 0 'v' array of 2 int at bit 0
