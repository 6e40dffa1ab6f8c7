# about: an array without a type of index gets the one that others have
# run: quirks -v a.btf
== a.btf
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
[2] ARRAY '(anon)' type_id=1 index_type_id=0 nr_elems=0
[3] ARRAY '(anon)' type_id=1 index_type_id=4 nr_elems=5
[4] INT 'long unsigned int' size=8 bits_offset=0 nr_bits=64 encoding=(none)
== stdout
# changed: a.btf
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
[2] ARRAY '(anon)' type_id=1 index_type_id=4 nr_elems=0
[3] ARRAY '(anon)' type_id=1 index_type_id=4 nr_elems=5
[4] INT 'long unsigned int' size=8 bits_offset=0 nr_bits=64 encoding=(none)
== stderr
quirks: note: a.btf: quirk array-index of GCC 12 to 16: type 2 ARRAY: an array without a type of index gets one
