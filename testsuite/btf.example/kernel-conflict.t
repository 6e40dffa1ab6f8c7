# about: the running kernel accepts what is left of a conflict, and enums of which there are only forwards
# requires: kernel BTF load
# run: btf-link -o m.btf a.btf b.btf && kernel-load m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=16 vlen=2
	'next' type_id=3 bits_offset=0
	'value' type_id=1 bits_offset=64
[3] PTR '(anon)' type_id=2
[4] ENUM 'later' encoding=UNSIGNED size=0 vlen=0
[5] STRUCT 'list' size=16 vlen=2
	'first' type_id=3 bits_offset=0
	'kind' type_id=6 bits_offset=64
[6] PTR '(anon)' type_id=4
== b.btf
[1] STRUCT 'node' size=8 vlen=0
[2] PTR '(anon)' type_id=1
[3] STRUCT 'list' size=16 vlen=2
	'first' type_id=2 bits_offset=0
	'kind' type_id=5 bits_offset=64
[4] ENUM 'later' encoding=UNSIGNED size=0 vlen=0
[5] PTR '(anon)' type_id=4
