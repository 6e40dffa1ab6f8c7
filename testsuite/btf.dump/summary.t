# about: without options: what there is, by kind
# run: btf-dump a
== a
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=16
	'next' type_id=3 bits_offset=0
	'value' type_id=int bits_offset=64
[3] PTR '(anon)' type_id=2
== stdout
a: 109 bytes, little endian
  3 types, ids 1 to 3, 64 bytes; 21 bytes of strings
    1 INT 1 PTR 1 STRUCT
(--raw shows the types, --ext what belongs to instructions; see --help)
