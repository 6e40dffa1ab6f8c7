# about: a member without a name is another one than a member with a name
# run: agree -d nameless named x.btf
# run: agree nameless nameless2 x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[u] UNION '(anon)' size=4 vlen=1
	'x' type_id=int bits_offset=0
[s1] STRUCT 's' size=4 vlen=1
	'(anon)' type_id=u bits_offset=0
[s2] STRUCT 's' size=4 vlen=1
	'u' type_id=u bits_offset=0
[s3] STRUCT 's' size=4 vlen=1
	'(anon)' type_id=u bits_offset=0
[v1] VAR 'nameless' type_id=s1, linkage=global
[v2] VAR 'named' type_id=s2, linkage=extern
[v3] VAR 'nameless2' type_id=s3, linkage=extern
== stdout
member 0 of struct s is '', but 'u'
agree
