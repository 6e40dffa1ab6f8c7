# about: every kind is printed as bpftool prints it, and reads back equal
# run: btf-dump --raw a > b && cmp a b && btf-dump --raw b
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'c' size=1 bits_offset=0 nr_bits=8 encoding=CHAR
[3] INT 'sc' size=1 bits_offset=0 nr_bits=8 encoding=UNKN
[4] INT 'b' size=1 bits_offset=3 nr_bits=5 encoding=BOOL
[5] ENUM64 'e' encoding=SIGNED size=8 vlen=3
	'a' val=-1LL
	'b' val=9223372036854775807LL
	'c' val=-9223372036854775808LL
[6] ENUM64 '(anon)' encoding=UNSIGNED size=8 vlen=1
	'a2' val=18446744073709551615ULL
[7] ENUM 'e' encoding=SIGNED size=4 vlen=2
	'a' val=-1
	'(anon)' val=-2147483648
[8] ENUM 'e' encoding=UNSIGNED size=4 vlen=1
	'a' val=4294967295
[9] FUNC 'f' type_id=10 linkage=(unknown)
[10] FUNC_PROTO '(anon)' ret_type_id=0 vlen=2
	'x' type_id=1
	'(anon)' type_id=0
[11] VAR 'v' type_id=1, linkage=(unknown)
[12] DATASEC '.data' size=8 vlen=3
	type_id=11 offset=0 size=4 (VAR 'v')
	type_id=0 offset=4 size=4 (UNKNOWN '(anon)')
	type_id=1 offset=8 size=4 (INT 'int')
[13] DECL_TAG 'tag' type_id=11 component_idx=-1
[14] DECL_TAG 'tag' type_id=9 component_idx=3
[15] TYPE_TAG 'user' type_id=1
[16] FWD 'u' fwd_kind=union
[17] FWD 's' fwd_kind=struct
[18] STRUCT 's' size=8 vlen=2
	'a' type_id=1 bits_offset=0
	'b' type_id=1 bits_offset=8
[19] STRUCT 's' size=8 vlen=2
	'a' type_id=1 bits_offset=0 bitfield_size=3
	'(anon)' type_id=1 bits_offset=16777215 bitfield_size=255
[20] STRUCT 's' size=8 vlen=1
	'a' type_id=1 bits_offset=4294967295
[21] ARRAY 'named' type_id=1 index_type_id=1 nr_elems=4294967295
[22] PTR 'named' type_id=0
[23] TYPEDEF 'it's' type_id=1
[24] TYPEDEF '' type_id=1
[25] FLOAT 'double' size=8
[26] VOLATILE '(anon)' type_id=25
[27] CONST '(anon)' type_id=26
[28] RESTRICT '(anon)' type_id=22
[29] UNION 'u' size=4 vlen=0
[30] FUNC 'g' type_id=10 linkage=extern
[31] VAR 'v2' type_id=1, linkage=extern
[32] VAR 'v3' type_id=1, linkage=static
[33] FUNC 'h' type_id=10 linkage=global
[34] FUNC 'i' type_id=10 linkage=static
[35] VAR 'v4' type_id=1, linkage=global
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'c' size=1 bits_offset=0 nr_bits=8 encoding=CHAR
[3] INT 'sc' size=1 bits_offset=0 nr_bits=8 encoding=UNKN
[4] INT 'b' size=1 bits_offset=3 nr_bits=5 encoding=BOOL
[5] ENUM64 'e' encoding=SIGNED size=8 vlen=3
	'a' val=-1LL
	'b' val=9223372036854775807LL
	'c' val=-9223372036854775808LL
[6] ENUM64 '(anon)' encoding=UNSIGNED size=8 vlen=1
	'a2' val=18446744073709551615ULL
[7] ENUM 'e' encoding=SIGNED size=4 vlen=2
	'a' val=-1
	'(anon)' val=-2147483648
[8] ENUM 'e' encoding=UNSIGNED size=4 vlen=1
	'a' val=4294967295
[9] FUNC 'f' type_id=10 linkage=(unknown)
[10] FUNC_PROTO '(anon)' ret_type_id=0 vlen=2
	'x' type_id=1
	'(anon)' type_id=0
[11] VAR 'v' type_id=1, linkage=(unknown)
[12] DATASEC '.data' size=8 vlen=3
	type_id=11 offset=0 size=4 (VAR 'v')
	type_id=0 offset=4 size=4 (UNKNOWN '(anon)')
	type_id=1 offset=8 size=4 (INT 'int')
[13] DECL_TAG 'tag' type_id=11 component_idx=-1
[14] DECL_TAG 'tag' type_id=9 component_idx=3
[15] TYPE_TAG 'user' type_id=1
[16] FWD 'u' fwd_kind=union
[17] FWD 's' fwd_kind=struct
[18] STRUCT 's' size=8 vlen=2
	'a' type_id=1 bits_offset=0
	'b' type_id=1 bits_offset=8
[19] STRUCT 's' size=8 vlen=2
	'a' type_id=1 bits_offset=0 bitfield_size=3
	'(anon)' type_id=1 bits_offset=16777215 bitfield_size=255
[20] STRUCT 's' size=8 vlen=1
	'a' type_id=1 bits_offset=4294967295
[21] ARRAY 'named' type_id=1 index_type_id=1 nr_elems=4294967295
[22] PTR 'named' type_id=0
[23] TYPEDEF 'it's' type_id=1
[24] TYPEDEF '' type_id=1
[25] FLOAT 'double' size=8
[26] VOLATILE '(anon)' type_id=25
[27] CONST '(anon)' type_id=26
[28] RESTRICT '(anon)' type_id=22
[29] UNION 'u' size=4 vlen=0
[30] FUNC 'g' type_id=10 linkage=extern
[31] VAR 'v2' type_id=1, linkage=extern
[32] VAR 'v3' type_id=1, linkage=static
[33] FUNC 'h' type_id=10 linkage=global
[34] FUNC 'i' type_id=10 linkage=static
[35] VAR 'v4' type_id=1, linkage=global
