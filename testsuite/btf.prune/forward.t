# about: at depth forward, what is behind pointers of structs becomes a forward, one for each name and kind
# run: btf-prune --depth forward --root outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[outer] STRUCT 'outer' size=56
	'a' type_id=pinner bits_offset=0
	'b' type_id=pcinner bits_offset=64
	'c' type_id=ppinner bits_offset=128
	'd' type_id=punion bits_offset=192
	'e' type_id=ptypedef bits_offset=256
	'f' type_id=value bits_offset=320
	'g' type_id=pouter bits_offset=384
[pinner] PTR '(anon)' type_id=inner
[pcinner] PTR '(anon)' type_id=cinner
[cinner] CONST '(anon)' type_id=inner
[ppinner] PTR '(anon)' type_id=pinner
[punion] PTR '(anon)' type_id=union
[ptypedef] PTR '(anon)' type_id=typedef
[typedef] TYPEDEF 'inner_t' type_id=inner
[inner] STRUCT 'inner' size=4
	'n' type_id=int bits_offset=0
[union] UNION 'inner' size=4
	'n' type_id=int bits_offset=0
[value] STRUCT 'value' size=8
	'v' type_id=pother bits_offset=0
[pother] PTR '(anon)' type_id=other
[other] FWD 'inner' fwd_kind=struct
[pouter] PTR '(anon)' type_id=outer
== stdout
[1] STRUCT 'outer' size=56 vlen=7
	'a' type_id=2 bits_offset=0
	'b' type_id=3 bits_offset=64
	'c' type_id=5 bits_offset=128
	'd' type_id=6 bits_offset=192
	'e' type_id=7 bits_offset=256
	'f' type_id=11 bits_offset=320
	'g' type_id=13 bits_offset=384
[2] PTR '(anon)' type_id=9
[3] PTR '(anon)' type_id=4
[4] CONST '(anon)' type_id=9
[5] PTR '(anon)' type_id=2
[6] PTR '(anon)' type_id=10
[7] PTR '(anon)' type_id=8
[8] TYPEDEF 'inner_t' type_id=9
[9] FWD 'inner' fwd_kind=struct
[10] FWD 'inner' fwd_kind=union
[11] STRUCT 'value' size=8 vlen=1
	'v' type_id=12 bits_offset=0
[12] PTR '(anon)' type_id=9
[13] PTR '(anon)' type_id=1
