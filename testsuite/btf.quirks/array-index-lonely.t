# about: an array without a type of index gets any integer, and without one there is a warning
# run: quirks -v a.btf b.btf
== a.btf
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
[2] ARRAY '(anon)' type_id=1 index_type_id=0 nr_elems=0
== b.btf
[1] STRUCT 's' size=0 vlen=0
[2] ARRAY '(anon)' type_id=1 index_type_id=0 nr_elems=0
== stdout
# changed: a.btf
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
[2] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=0
[1] STRUCT 's' size=0 vlen=0
[2] ARRAY '(anon)' type_id=1 index_type_id=0 nr_elems=0
== stderr
quirks: note: a.btf: quirk array-index of GCC 12 to 16: type 2 ARRAY: an array without a type of index gets one
quirks: warning: b.btf: type 2 ARRAY: has no type of index, and there is no integer to be that: the kernel will not accept this BTF
