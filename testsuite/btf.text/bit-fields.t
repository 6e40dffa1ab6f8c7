# about: bitfield_size= makes the kind_flag; with kflag=1 there can be none
# run: btf-dump --exact a
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'a' size=4
	'x' type_id=1 bits_offset=0 bitfield_size=3
	'y' type_id=1 bits_offset=3
[3] UNION 'b' size=4 kflag=1
	'x' type_id=1 bits_offset=0
[4] STRUCT 'c' size=4
	'x' type_id=1 bits_offset=4294967295
== stdout
BTF hdr_len=24 flags=0 byte_order=little
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'a' size=4 vlen=2 kflag=1
	'x' type_id=1 bits_offset=0 bitfield_size=3
	'y' type_id=1 bits_offset=3
[3] UNION 'b' size=4 vlen=1 kflag=1
	'x' type_id=1 bits_offset=0
[4] STRUCT 'c' size=4 vlen=1
	'x' type_id=1 bits_offset=4294967295
