# about: a forward of a struct is one of a union if that is how units define the name
# Not if the name has both meanings, or none.
# run: quirks -v a.btf b.btf c.btf
== a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'word' fwd_kind=struct
[3] PTR '(anon)' type_id=4
[4] FWD 'both' fwd_kind=struct
[5] PTR '(anon)' type_id=6
[6] FWD 'nothing' fwd_kind=struct
== b.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] UNION 'word' size=4 vlen=1
	'a' type_id=1 bits_offset=0
[3] UNION 'both' size=4 vlen=1
	'a' type_id=1 bits_offset=0
== c.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=4 vlen=1
	'a' type_id=1 bits_offset=0
== stdout
# changed: a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'word' fwd_kind=union
[3] PTR '(anon)' type_id=4
[4] FWD 'both' fwd_kind=struct
[5] PTR '(anon)' type_id=6
[6] FWD 'nothing' fwd_kind=struct
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] UNION 'word' size=4 vlen=1
	'a' type_id=1 bits_offset=0
[3] UNION 'both' size=4 vlen=1
	'a' type_id=1 bits_offset=0
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'both' size=4 vlen=1
	'a' type_id=1 bits_offset=0
== stderr
quirks: note: a.btf: quirk union-forward of GCC 16: type 2 union word: was written as a forward of a struct
