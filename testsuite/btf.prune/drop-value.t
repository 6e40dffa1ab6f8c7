# about: what variables have, and functions return, by value cannot be dropped
# run: btf-prune --drop 'struct:*' -o m.btf a.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[s1] STRUCT 'variable' size=4
	'n' type_id=int bits_offset=0
[s2] STRUCT 'returned' size=4
	'n' type_id=int bits_offset=0
[v] VAR 'v' type_id=s1, linkage=global
[p] FUNC_PROTO '(anon)' ret_type_id=s2
[f] FUNC 'f' type_id=p linkage=global
== stderr
btf-prune: a.btf: struct variable cannot be dropped: not only its name is needed: var v > struct variable
btf-prune: a.btf: struct returned cannot be dropped: not only its name is needed: func f > func_proto > struct returned
== status
2
