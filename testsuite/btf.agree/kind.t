# about: a variable is no function
# run: agree -d a f x.btf; agree -d f a x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[var] VAR 'a' type_id=int, linkage=extern
[proto] FUNC_PROTO '(anon)' ret_type_id=int vlen=0
[func] FUNC 'f' type_id=proto linkage=global
== stdout
it is a variable, but a function
it is a function, but a variable
