# about: of enumerations name and size count, not the values
# run: agree color color2 x.btf
# run: agree -d color shape x.btf
# run: agree -d color wide x.btf
# run: agree -d color wide64 x.btf
== x.btf
[c1] ENUM 'color' encoding=UNSIGNED size=4 vlen=1
	'RED' val=0
[c2] ENUM 'color' encoding=SIGNED size=4 vlen=1
	'BLUE' val=-1
[s] ENUM 'shape' encoding=UNSIGNED size=4 vlen=1
	'ROUND' val=0
[w] ENUM 'color' encoding=UNSIGNED size=8 vlen=1
	'RED' val=0
[w64] ENUM64 'color' encoding=UNSIGNED size=8 vlen=1
	'RED' val=0
[v1] VAR 'color' type_id=c1, linkage=extern
[v2] VAR 'color2' type_id=c2, linkage=extern
[v3] VAR 'shape' type_id=s, linkage=extern
[v4] VAR 'wide' type_id=w, linkage=extern
[v5] VAR 'wide64' type_id=w64, linkage=extern
== stdout
agree
the variable is enum color, but enum shape
the variable is enum color (ENUM, 4 bytes), but enum color (ENUM, 8 bytes)
the variable is enum color (ENUM, 4 bytes), but enum color (ENUM64, 8 bytes)
