# about: the oracle tells arrays apart by what they are made of
# run: oracle a.btf -- m.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 's' size=4 vlen=0
[3] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=2
[4] ARRAY '(anon)' type_id=2 index_type_id=1 nr_elems=2
== m.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 's' size=4 vlen=0
[3] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=2
== stderr
oracle: a.btf: type 4 'ARRAY': has no compatible type in the output
== status
1
