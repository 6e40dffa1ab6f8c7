# about: standard input is -, or no argument
# run: btf-dump --raw < a && btf-dump --raw - < a
== a
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=16
	'next' type_id=3 bits_offset=0
	'value' type_id=int bits_offset=64
[3] PTR '(anon)' type_id=2
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=16 vlen=2
	'next' type_id=3 bits_offset=0
	'value' type_id=1 bits_offset=64
[3] PTR '(anon)' type_id=2
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=16 vlen=2
	'next' type_id=3 bits_offset=0
	'value' type_id=1 bits_offset=64
[3] PTR '(anon)' type_id=2
