# about: the oracle knows forwards of enumerations: no values, size 0 or the same
# run: oracle a.btf -- m.btf
# run: oracle b.btf -- m.btf
== a.btf
[1] ENUM 'color' encoding=UNSIGNED size=0 vlen=0
[2] ENUM 'color' encoding=UNSIGNED size=4 vlen=0
== b.btf
[1] ENUM 'color' encoding=UNSIGNED size=8 vlen=0
== m.btf
[1] ENUM 'color' encoding=UNSIGNED size=4 vlen=1
	'RED' val=0
== stderr
oracle: b.btf: type 1 'enum color': has no compatible type in the output
== status
1
