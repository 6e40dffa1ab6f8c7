# about: a bit field without the kind_flag
# run: btf-dump --raw a
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'a' size=4 kflag=0
	'x' type_id=1 bits_offset=0
	'y' type_id=1 bits_offset=3 bitfield_size=3
== stderr
btf-dump: a:4: bitfield_size= is 3, but the type has kflag=0
== status
2
