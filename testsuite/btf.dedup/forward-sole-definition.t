# about: a forward of a name with one definition is that definition, also beside a unit that defines another name twice
# run: btf-link -o m.btf a.btf b.btf && btf-dump --raw m.btf
== a.btf
[1] STRUCT 'A' size=8 vlen=1
	'(anon)' type_id=2 bits_offset=0
[2] STRUCT 'B' size=8 vlen=1
	'(anon)' type_id=3 bits_offset=0
[3] STRUCT 'B' size=8 vlen=0
== b.btf
[1] PTR '(anon)' type_id=0
[2] PTR '(anon)' type_id=3
[3] FWD 'A' fwd_kind=struct
== stdout
[1] PTR '(anon)' type_id=3
[2] PTR '(anon)' type_id=0
[3] STRUCT 'A' size=8 vlen=1
	'(anon)' type_id=5 bits_offset=0
[4] STRUCT 'B' size=8 vlen=0
[5] STRUCT 'B' size=8 vlen=1
	'(anon)' type_id=4 bits_offset=0
