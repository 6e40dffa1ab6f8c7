# about: compare does not mind the order of types
# run: compare a.btf b.btf
== a.btf
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
== b.btf
[1] PTR '(anon)' type_id=2
[2] STRUCT 'node' size=8 vlen=1
	'next' type_id=1 bits_offset=0
== stdout
kind                 A         B   copies A         B     only A         B   itself A         B
PTR                  1         1          0         0          0         0          0         0
STRUCT               1         1          0         0          0         0          0         0
