# about: declarations with the same type agree, whatever their linkage and names
# run: agree a b x.btf
# run: agree f g x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[var] VAR 'a' type_id=int, linkage=extern
[var2] VAR 'b' type_id=int, linkage=global
[proto] FUNC_PROTO '(anon)' ret_type_id=int vlen=0
[func] FUNC 'f' type_id=proto linkage=extern
[func2] FUNC 'g' type_id=proto linkage=static
== stdout
agree
agree
