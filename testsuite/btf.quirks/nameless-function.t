# about: a function without a name becomes a pointer to its prototype
# run: quirks -v a.btf
== a.btf
[1] FUNC_PROTO '(anon)' ret_type_id=2 vlen=0
[2] INT 'long int' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[3] PTR '(anon)' type_id=1
[4] FUNC '(anon)' type_id=1 linkage=static
[5] FUNC 'f' type_id=1 linkage=static
== stdout
# changed: a.btf
[1] FUNC_PROTO '(anon)' ret_type_id=2 vlen=0
[2] INT 'long int' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[3] PTR '(anon)' type_id=1
[4] PTR '(anon)' type_id=1
[5] FUNC 'f' type_id=1 linkage=static
== stderr
quirks: note: a.btf: quirk nameless-function of GCC 12: type 4 PTR: was a function without a name
