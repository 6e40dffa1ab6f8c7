# about: what cannot be dropped is an error that says what needs it
# run: btf-prune --drop 'struct:*' --drop enum:e --drop typedef:t --drop m -o m.btf a.btf || echo $?
# run: ls
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[f] FUNC 'f' type_id=proto linkage=static
[proto] FUNC_PROTO '(anon)' ret_type_id=e
	'x' type_id=param
[param] STRUCT 'param' size=4
	'n' type_id=int bits_offset=0
[e] ENUM 'e' encoding=UNSIGNED size=4
	'E' val=0
[elem] STRUCT 'elem' size=4
	'n' type_id=int bits_offset=0
[a] ARRAY '(anon)' type_id=elem index_type_id=int nr_elems=1
[t] TYPEDEF 't' type_id=a
[member] STRUCT 'member' size=4
	'n' type_id=int bits_offset=0
[c] CONST '(anon)' type_id=member
[u] UNION 'u' size=4
	'n' type_id=c bits_offset=0
	'm' type_id=t bits_offset=0
[v] VAR 'v' type_id=u, linkage=static
[def] STRUCT '(anon)' size=4
	'n' type_id=int bits_offset=0
[m] VAR 'm' type_id=def, linkage=global
[maps] DATASEC '.maps' size=4
	type_id=m offset=0 size=4
== stdout
2
a.btf
== stderr
btf-prune: a.btf: var m cannot be dropped: it is a map
btf-prune: a.btf: struct param cannot be dropped: not only its name is needed: func f > func_proto(x) > struct param
btf-prune: a.btf: enum e cannot be dropped: no forward can take its place: func f > func_proto > enum e
btf-prune: a.btf: struct elem cannot be dropped: not only its name is needed: var v > union u.m > typedef t > array > struct elem
btf-prune: a.btf: typedef t cannot be dropped: no forward can take its place: var v > union u.m > typedef t
btf-prune: a.btf: struct member cannot be dropped: not only its name is needed: var v > union u.n > const > struct member
