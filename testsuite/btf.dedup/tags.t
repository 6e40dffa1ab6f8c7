# about: tags are types like others: equal ones become one, those that differ stay
# run: btf-link -o m.btf a.btf b.btf && btf-dump --raw m.btf
== a.btf
[1] STRUCT 's' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] DECL_TAG 'user' type_id=1 component_idx=-1
[4] TYPE_TAG 'rcu' type_id=1
[5] PTR '(anon)' type_id=4
== b.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 's' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[3] DECL_TAG 'user' type_id=2 component_idx=0
[4] DECL_TAG 'user' type_id=2 component_idx=-1
[5] TYPE_TAG 'rcu' type_id=2
[6] PTR '(anon)' type_id=5
== stdout
[1] PTR '(anon)' type_id=3
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] TYPE_TAG 'rcu' type_id=4
[4] STRUCT 's' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[5] DECL_TAG 'user' type_id=4 component_idx=0
[6] DECL_TAG 'user' type_id=4 component_idx=-1
