# about: a number that an enumeration says has its sign, whatever the enumeration's size
# run: agree -m minus minus64 x.btf
# run: agree -d -m minus large x.btf
== x.btf
[e1] ENUM '(anon)' encoding=SIGNED size=4 vlen=1
	'minus' val=-1
[e2] ENUM64 '(anon)' encoding=SIGNED size=8 vlen=1
	'minus64' val=-1
[e3] ENUM '(anon)' encoding=UNSIGNED size=4 vlen=1
	'large' val=4294967295
[s1] STRUCT '(anon)' size=8 vlen=1
	'map_extra' type_id=e1 bits_offset=0
[s2] STRUCT '(anon)' size=8 vlen=1
	'map_extra' type_id=e2 bits_offset=0
[s3] STRUCT '(anon)' size=8 vlen=1
	'map_extra' type_id=e3 bits_offset=0
[v1] VAR 'minus' type_id=s1, linkage=global
[v2] VAR 'minus64' type_id=s2, linkage=extern
[v3] VAR 'large' type_id=s3, linkage=extern
== stdout
agree
map attribute 'map_extra' is 18446744073709551615, but 4294967295
