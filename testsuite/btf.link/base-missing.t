# about: split BTF without its base is an error
# run: btf-link -o base.btf a && btf-link --base base.btf -o split.btf b
# run: btf-link -o out.btf split.btf
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== b
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[list] PTR '(anon)' type_id=fwd
[fwd] FWD 'node' fwd_kind=struct
[t] TYPEDEF 'list' type_id=list
== stderr
btf-link: split.btf: has string section byte 0 0x6c, expected 0
== status
2
