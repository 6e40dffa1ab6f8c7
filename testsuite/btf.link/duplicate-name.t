# about: a unit that defines a name twice keeps both
# run: btf-link -o out.btf both && btf-link -o again.btf both both && cmp out.btf again.btf && btf-dump --raw out.btf | grep -c STRUCT
== both
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 's' size=4
	'a' type_id=int bits_offset=0
[3] STRUCT 's' size=4
	'b' type_id=int bits_offset=0
== stdout
2
