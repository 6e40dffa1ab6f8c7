# about: whether an integer of 32 bits is missing is found for all units together
# run: quirks -q a.btf; echo; quirks -q a.btf b.btf; quirks -q c.btf d.btf
== a.btf
[1] VAR 'symbol' type_id=2, linkage=extern
[2] CONST '(anon)' type_id=0
[3] DATASEC '.ksyms' size=0 vlen=1
	type_id=1 offset=0 size=1
[4] INT 'long int' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
== b.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c.btf
[1] VAR 'symbol' type_id=2, linkage=global
[2] CONST '(anon)' type_id=0
[3] DATASEC '.data' size=0 vlen=1
	type_id=1 offset=0 size=1
== d.btf
[1] DATASEC '.ksyms' size=0 vlen=0
== stdout
# needs an integer of 32 bits

