# about: without -o the result goes to standard output, as with -o - and -o /dev/stdout
# run: btf-link -o out.btf a b
# run: btf-link a b | cmp - out.btf
# run: btf-link -o - a b | cmp - out.btf
# run: btf-link -o /dev/stdout a b | cmp - out.btf
# run: { echo before; btf-link -o /dev/stdout a b; } > both; { echo before; cat out.btf; } | cmp - both
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
