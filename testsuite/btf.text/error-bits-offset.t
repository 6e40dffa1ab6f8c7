# about: an offset that is too large beside a bit field
# run: btf-dump --raw a
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'a' size=4
	'x' type_id=1 bits_offset=16777216
	'y' type_id=1 bits_offset=3 bitfield_size=3
== stderr
btf-dump: a:3: bits_offset= is 16777216, but with bit fields or kflag=1 it can only be up to 16777215
== status
2
