# about: with --base the output is split BTF: what the base has is not written again
# run: btf-link -o base.btf a
# run: btf-link --base base.btf -o split.btf b && btf-dump --base base.btf --raw split.btf
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
== stdout
[4] TYPEDEF 'list' type_id=1
