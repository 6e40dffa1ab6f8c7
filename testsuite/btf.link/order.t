# about: the result depends neither on the order of the inputs nor on the threads
# run: btf-link -j1 -o 1.btf a b c
# run: for j in 1 2 8; do for in in "b a c" "c b a" "a c b"; do btf-link -j$j -o 2.btf $in && cmp 1.btf 2.btf || exit 1; done; done
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
== c
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=long bits_offset=64
[ptr] PTR '(anon)' type_id=node
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
