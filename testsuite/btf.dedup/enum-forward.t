# about: an enum of size 0 (GCC 16) announces one of any size, one without values those of its size
# run: btf-link -o m.btf a.btf b.btf c.btf d.btf && btf-dump --raw m.btf
== a.btf
[1] ENUM 'e' encoding=UNSIGNED size=0 vlen=0
[2] PTR '(anon)' type_id=1
== b.btf
[1] ENUM 'e' encoding=UNSIGNED size=4 vlen=0
[2] PTR '(anon)' type_id=1
== c.btf
[1] ENUM 'e' encoding=UNSIGNED size=4 vlen=1
	'A' val=1
[2] PTR '(anon)' type_id=1
== d.btf
[1] ENUM 'e' encoding=UNSIGNED size=8 vlen=0
[2] VOLATILE '(anon)' type_id=1
== stdout
[1] PTR '(anon)' type_id=3
[2] VOLATILE '(anon)' type_id=4
[3] ENUM 'e' encoding=UNSIGNED size=4 vlen=1
	'A' val=1
[4] ENUM 'e' encoding=UNSIGNED size=8 vlen=0
