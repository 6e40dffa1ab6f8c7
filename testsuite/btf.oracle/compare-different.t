# about: compare tells what differs by itself from what reaches it
# run: compare a.btf b.btf
== a.btf
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
== b.btf
[1] STRUCT 'node' size=8 vlen=1
	'prev' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
== stdout
only in a.btf, by itself: [1] STRUCT 'node'
only in b.btf, by itself: [1] STRUCT 'node'
only in a.btf, by what it reaches: [2] PTR ''
only in b.btf, by what it reaches: [2] PTR ''
kind                 A         B   copies A         B     only A         B   itself A         B
PTR                  1         1          0         0          1         1          0         0
STRUCT               1         1          0         0          1         1          1         1
== status
1
