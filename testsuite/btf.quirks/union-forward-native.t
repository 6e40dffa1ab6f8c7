# about: native units have forwards that say what they are
# run: quirks -v -n a.btf b.btf
== a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'word' fwd_kind=struct
== b.btf
[1] UNION 'word' size=4 vlen=1
	'a' type_id=2 bits_offset=0
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
[1] PTR '(anon)' type_id=2
[2] FWD 'word' fwd_kind=struct
[1] UNION 'word' size=4 vlen=1
	'a' type_id=2 bits_offset=0
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
