# about: an open descriptor is written as it stands
# run: exec 5> out && echo before >&5 && btf-link -o /dev/fd/5 a && exec 5>&- && btf-link -o a.btf a
# run: { echo before; cat a.btf; } | cmp - out
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
