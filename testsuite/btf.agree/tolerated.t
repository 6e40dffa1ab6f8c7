# about: qualifiers, typedefs, tags, encodings and sizes of arrays do not count
# run: for x in qualified alias unsigned tagged; do agree int $x x.btf; done
# run: agree unsized sized x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[const] CONST '(anon)' type_id=volatile
[volatile] VOLATILE '(anon)' type_id=int
[alias] TYPEDEF 'number' type_id=const
[tag] TYPE_TAG 'user' type_id=alias
[unsized] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=0
[sized] ARRAY '(anon)' type_id=alias index_type_id=long nr_elems=8
[v1] VAR 'int' type_id=int, linkage=extern
[v2] VAR 'qualified' type_id=const, linkage=extern
[v3] VAR 'alias' type_id=alias, linkage=extern
[v4] VAR 'unsigned' type_id=unsigned, linkage=extern
[v5] VAR 'tagged' type_id=tag, linkage=extern
[v6] VAR 'unsized' type_id=unsized, linkage=extern
[v7] VAR 'sized' type_id=sized, linkage=global
== stdout
agree
agree
agree
agree
agree
