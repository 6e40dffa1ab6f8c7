# about: behind a pointer a struct is its name, and a forward stands for it
# run: agree foo foo2 x.btf
# run: agree foo fwd x.btf
# run: agree foos fwds x.btf
# run: agree enum enumfwd x.btf
# run: agree -d foo bar x.btf
# run: agree -d foo ufwd x.btf
# run: agree -d foo int x.btf
# run: agree -d foo void x.btf
# run: agree -d foo foos x.btf
# run: agree -d fwd barfwd x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[foo] STRUCT 'foo' size=4 vlen=1
	'a' type_id=int bits_offset=0
[foo2] STRUCT 'foo' size=8 vlen=1
	'b' type_id=long bits_offset=0
[bar] STRUCT 'bar' size=4 vlen=1
	'a' type_id=int bits_offset=0
[fwd] FWD 'foo' fwd_kind=struct
[bfwd] FWD 'bar' fwd_kind=struct
[ufwd] FWD 'foo' fwd_kind=union
[e] ENUM64 'e' encoding=UNSIGNED size=8 vlen=1
	'E' val=1
[efwd] ENUM 'e' encoding=UNSIGNED size=4 vlen=0
[pfoo] PTR '(anon)' type_id=foo
[pfoo2] PTR '(anon)' type_id=foo2
[pbar] PTR '(anon)' type_id=bar
[pfwd] PTR '(anon)' type_id=fwd
[pbfwd] PTR '(anon)' type_id=bfwd
[pufwd] PTR '(anon)' type_id=ufwd
[pe] PTR '(anon)' type_id=e
[pefwd] PTR '(anon)' type_id=efwd
[pint] PTR '(anon)' type_id=int
[void] PTR '(anon)' type_id=0
[ppfoo] PTR '(anon)' type_id=pfoo
[ppfwd] PTR '(anon)' type_id=pfwd
[v1] VAR 'foo' type_id=pfoo, linkage=extern
[v2] VAR 'foo2' type_id=pfoo2, linkage=extern
[v3] VAR 'bar' type_id=pbar, linkage=extern
[v4] VAR 'fwd' type_id=pfwd, linkage=extern
[v5] VAR 'ufwd' type_id=pufwd, linkage=extern
[v6] VAR 'enum' type_id=pe, linkage=extern
[v7] VAR 'enumfwd' type_id=pefwd, linkage=extern
[v8] VAR 'int' type_id=pint, linkage=extern
[v9] VAR 'void' type_id=void, linkage=extern
[v10] VAR 'foos' type_id=ppfoo, linkage=extern
[v11] VAR 'fwds' type_id=ppfwd, linkage=extern
[v12] VAR 'barfwd' type_id=pbfwd, linkage=extern
== stdout
agree
agree
agree
agree
the variable is pointer to struct foo, but pointer to struct bar
the variable is pointer to struct foo, but pointer to union foo
the variable is pointer to struct foo, but pointer to int
the variable is pointer to struct foo, but pointer to void
the variable is pointer to struct foo, but pointer to pointer to struct foo
the variable is pointer to struct foo, but pointer to struct bar
