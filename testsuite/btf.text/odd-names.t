# about: names that would break a line are in double quotes, with escapes
# run: btf-dump --exact a | tee b && btf-dump --exact b | cmp b -
== a
[1] TYPEDEF "\n\t\r\\\"\'\001\377" type_id=0
[2] TYPEDEF "(anon)" type_id=0
[3] TYPEDEF '(anon)' type_id=0
[4] TYPEDEF '' type_id=0
[5] TYPEDEF "plain" type_id=0
[6] TYPEDEF 'back\slash' type_id=0
[7] STRUCT "a\nb" size=0
	"a b" type_id=0 bits_offset=0
[8] VAR "v'" type_id=1, linkage=static
[9] DATASEC '.data' size=0
	type_id=8 offset=0 size=0
== stdout
BTF hdr_len=24 flags=0 byte_order=little
[1] TYPEDEF "\012\011\015\\\"'\001\377" type_id=0
[2] TYPEDEF "(anon)" type_id=0
[3] TYPEDEF '(anon)' type_id=0
[4] TYPEDEF '' type_id=0
[5] TYPEDEF 'plain' type_id=0
[6] TYPEDEF "back\\slash" type_id=0
[7] STRUCT "a\012b" size=0 vlen=1
	'a b' type_id=0 bits_offset=0
[8] VAR "v'" type_id=1, linkage=static
[9] DATASEC '.data' size=0 vlen=1
	type_id=8 offset=0 size=0 (VAR "v'")
