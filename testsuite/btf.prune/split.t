# about: split BTF is pruned over its base, which stays as it is
# run: btf-prune --base base.btf --root m -o m.btf split.btf && btf-dump --base base.btf --raw m.btf
== base.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'k' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== split.btf
[3] STRUCT 'unused' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[4] PTR '(anon)' type_id=2
[5] STRUCT 'm' size=8 vlen=1
	'k' type_id=4 bits_offset=0
== stdout
[3] PTR '(anon)' type_id=2
[4] STRUCT 'm' size=8 vlen=1
	'k' type_id=3 bits_offset=0
