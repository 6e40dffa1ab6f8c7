# about: a forward of an enum that GCC 12 wrote as one of a struct is resolved once it is repaired
# run: quirks a.btf | grep -v '^#' > a2.btf; btf-link -o m.btf a2.btf b.btf && btf-dump --raw m.btf
== a.btf
[1] STRUCT 's' size=16 vlen=2
	'kind' type_id=2 bits_offset=0
	'count' type_id=4 bits_offset=64
[2] PTR '(anon)' type_id=3
[3] FWD 'kind' fwd_kind=struct unused=8
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[5] CONST '(anon)' type_id=4
[6] PTR '(anon)' type_id=5
[7] PTR '(anon)' type_id=4
[8] VOLATILE '(anon)' type_id=4
== b.btf
[1] STRUCT 's' size=16 vlen=2
	'kind' type_id=2 bits_offset=0
	'count' type_id=4 bits_offset=64
[2] PTR '(anon)' type_id=3
[3] ENUM 'kind' encoding=UNSIGNED size=4 vlen=1
	'KIND_A' val=1
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
[1] PTR '(anon)' type_id=7
[2] VOLATILE '(anon)' type_id=6
[3] PTR '(anon)' type_id=5
[4] PTR '(anon)' type_id=6
[5] CONST '(anon)' type_id=6
[6] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[7] ENUM 'kind' encoding=UNSIGNED size=4 vlen=1
	'KIND_A' val=1
[8] STRUCT 's' size=16 vlen=2
	'kind' type_id=1 bits_offset=0
	'count' type_id=6 bits_offset=64
