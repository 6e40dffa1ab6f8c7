# about: split and other BTF can be merged over a base
# run: btf-link -o base.btf a
# run: btf-link --base base.btf -o split.btf b
# run: btf-link --base base.btf -o again.btf split.btf && cmp split.btf again.btf
# run: btf-link --base base.btf -o both.btf split.btf b a && cmp split.btf both.btf
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
