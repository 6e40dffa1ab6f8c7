# about: the kernel looks behind pointers with the tags kptr, kptr_untrusted, percpu_kptr and uptr; other tags do not matter
# run: btf-prune --depth forward --root outer -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'outer' size=40 vlen=5
	'a' type_id=3 bits_offset=0
	'b' type_id=4 bits_offset=64
	'c' type_id=5 bits_offset=128
	'd' type_id=6 bits_offset=192
	'e' type_id=7 bits_offset=256
[3] PTR '(anon)' type_id=8
[4] PTR '(anon)' type_id=9
[5] PTR '(anon)' type_id=10
[6] PTR '(anon)' type_id=11
[7] PTR '(anon)' type_id=12
[8] TYPE_TAG 'kptr' type_id=13
[9] TYPE_TAG 'kptr_untrusted' type_id=14
[10] TYPE_TAG 'percpu_kptr' type_id=15
[11] TYPE_TAG 'uptr' type_id=16
[12] TYPE_TAG 'user' type_id=17
[13] STRUCT 'a' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[14] STRUCT 'b' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[15] STRUCT 'c' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[16] STRUCT 'd' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[17] STRUCT 'e' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'outer' size=40 vlen=5
	'a' type_id=3 bits_offset=0
	'b' type_id=4 bits_offset=64
	'c' type_id=5 bits_offset=128
	'd' type_id=6 bits_offset=192
	'e' type_id=7 bits_offset=256
[3] PTR '(anon)' type_id=8
[4] PTR '(anon)' type_id=9
[5] PTR '(anon)' type_id=10
[6] PTR '(anon)' type_id=11
[7] PTR '(anon)' type_id=12
[8] TYPE_TAG 'kptr' type_id=13
[9] TYPE_TAG 'kptr_untrusted' type_id=14
[10] TYPE_TAG 'percpu_kptr' type_id=15
[11] TYPE_TAG 'uptr' type_id=16
[12] TYPE_TAG 'user' type_id=17
[13] STRUCT 'a' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[14] STRUCT 'b' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[15] STRUCT 'c' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[16] STRUCT 'd' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[17] FWD 'e' fwd_kind=struct
