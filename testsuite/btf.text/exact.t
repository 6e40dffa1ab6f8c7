# about: the exact form shows what bpftool leaves out, and reads back equal
# run: btf-dump --exact a | tee b && btf-dump --exact b | cmp b -
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'c' size=1 bits_offset=0 nr_bits=8 encoding=CHAR
[3] INT 'sc' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED|CHAR
[4] INT 'b' size=1 bits_offset=3 nr_bits=5 encoding=BOOL int=0x14030105
[5] ENUM64 'e' encoding=SIGNED size=8 vlen=3
	'a' val=-1LL
	'b' val=9223372036854775807LL
	'c' val=-9223372036854775808
[6] ENUM64 '(anon)' encoding=UNSIGNED size=8 vlen=1
	'a2' val=18446744073709551615ULL
[7] ENUM 'e' encoding=SIGNED size=4 vlen=2
	'a' val=-1
	'(anon)' val=-2147483648
[8] ENUM 'e' encoding=UNSIGNED size=4 
	'a' val=4294967295
[9] FUNC 'f' type_id=proto linkage=7
[proto] FUNC_PROTO '(anon)' ret_type_id=0 
	'x' type_id=1
	'(anon)' type_id=0
[11] VAR 'v' type_id=1, linkage=9
[12] DATASEC '.data' size=8
	type_id=11 offset=0 size=4
	type_id=0 offset=4 size=4
	type_id=1 offset=8 size=4
[13] DECL_TAG 'tag' type_id=11 component_idx=-1 kflag=1
[14] DECL_TAG 'tag' type_id=9 component_idx=3
[15] TYPE_TAG 'user' type_id=1 kflag=1
[16] FWD 'u' fwd_kind=union
[17] FWD 's' fwd_kind=struct unused=4
[18] STRUCT 's' size=8 vlen=2 kflag=1
	'a' type_id=1 bits_offset=0
	'b' type_id=1 bits_offset=8
[19] STRUCT 's' size=8 vlen=2
	'a' type_id=1 bits_offset=0 bitfield_size=3
	'(anon)' type_id=1 bits_offset=16777215 bitfield_size=255
[20] STRUCT 's' size=8 vlen=1
	'a' type_id=1 bits_offset=4294967295
[21] ARRAY 'named' type_id=1 index_type_id=1 nr_elems=4294967295 unused=7
[22] PTR 'named' type_id=0 vlen=3
[23] TYPEDEF 'it's' type_id=1
[24] TYPEDEF '' type_id=1
[25] TYPEDEF "x\n\033y\"\\z'" type_id=1
[26] TYPEDEF "(anon)" type_id=1
[27] FLOAT 'double' size=8 kflag=1
[28] VOLATILE '(anon)' type_id=27
[29] CONST '(anon)' type_id=28
[30] RESTRICT '(anon)' type_id=22
[31] UNION 'u' size=4 vlen=0
[32] FUNC 'g' type_id=10 linkage=extern
[33] VAR 'v2' type_id=1, linkage=extern
[34] VAR 'v3' type_id=1, linkage=static
== stdout
BTF hdr_len=24 flags=0 byte_order=little
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'c' size=1 bits_offset=0 nr_bits=8 encoding=CHAR
[3] INT 'sc' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED|CHAR
[4] INT 'b' size=1 bits_offset=3 nr_bits=5 encoding=BOOL int=0x14030105
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
[9] FUNC 'f' type_id=10 linkage=7
[10] FUNC_PROTO '(anon)' ret_type_id=0 vlen=2
	'x' type_id=1
	'(anon)' type_id=0
[11] VAR 'v' type_id=1, linkage=9
[12] DATASEC '.data' size=8 vlen=3
	type_id=11 offset=0 size=4 (VAR 'v')
	type_id=0 offset=4 size=4 (UNKNOWN '(anon)')
	type_id=1 offset=8 size=4 (INT 'int')
[13] DECL_TAG 'tag' type_id=11 component_idx=-1 kflag=1
[14] DECL_TAG 'tag' type_id=9 component_idx=3
[15] TYPE_TAG 'user' type_id=1 kflag=1
[16] FWD 'u' fwd_kind=union
[17] FWD 's' fwd_kind=struct unused=4
[18] STRUCT 's' size=8 vlen=2 kflag=1
	'a' type_id=1 bits_offset=0
	'b' type_id=1 bits_offset=8
[19] STRUCT 's' size=8 vlen=2 kflag=1
	'a' type_id=1 bits_offset=0 bitfield_size=3
	'(anon)' type_id=1 bits_offset=16777215 bitfield_size=255
[20] STRUCT 's' size=8 vlen=1
	'a' type_id=1 bits_offset=4294967295
[21] ARRAY 'named' type_id=1 index_type_id=1 nr_elems=4294967295 unused=7
[22] PTR 'named' type_id=0 vlen=3
[23] TYPEDEF "it's" type_id=1
[24] TYPEDEF '' type_id=1
[25] TYPEDEF "x\012\033y\"\\z'" type_id=1
[26] TYPEDEF "(anon)" type_id=1
[27] FLOAT 'double' size=8 kflag=1
[28] VOLATILE '(anon)' type_id=27
[29] CONST '(anon)' type_id=28
[30] RESTRICT '(anon)' type_id=22
[31] UNION 'u' size=4 vlen=0
[32] FUNC 'g' type_id=10 linkage=extern
[33] VAR 'v2' type_id=1, linkage=extern
[34] VAR 'v3' type_id=1, linkage=static
