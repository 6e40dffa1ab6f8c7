# about: where a struct or enumeration is by value, a forward does not stand for it
# run: agree -d foo fwd x.btf
# run: agree -d foos fwds x.btf
# run: agree -d e efwd x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[foo] STRUCT 'foo' size=4 vlen=1
	'a' type_id=int bits_offset=0
[fwd] FWD 'foo' fwd_kind=struct
[foos] ARRAY '(anon)' type_id=foo index_type_id=int nr_elems=2
[fwds] ARRAY '(anon)' type_id=fwd index_type_id=int nr_elems=2
[e] ENUM64 'e' encoding=UNSIGNED size=8 vlen=1
	'E' val=1
[efwd] ENUM 'e' encoding=UNSIGNED size=4 vlen=0
[v1] VAR 'foo' type_id=foo, linkage=global
[v2] VAR 'fwd' type_id=fwd, linkage=extern
[v3] VAR 'foos' type_id=foos, linkage=global
[v4] VAR 'fwds' type_id=fwds, linkage=extern
[v5] VAR 'e' type_id=e, linkage=global
[v6] VAR 'efwd' type_id=efwd, linkage=extern
== stdout
the variable is struct foo (STRUCT, 4 bytes), but struct foo (FWD)
element of the variable is struct foo (STRUCT, 4 bytes), but struct foo (FWD)
the variable is enum e (ENUM64, 8 bytes), but enum e (ENUM, 4 bytes)
