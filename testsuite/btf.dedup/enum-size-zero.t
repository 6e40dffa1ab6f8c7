# about: only an enum that is a forward gets a size: not one with values, nor one without a name
# run: btf-link -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] ENUM '(anon)' encoding=UNSIGNED size=0 vlen=0
[2] ENUM 'e' encoding=UNSIGNED size=0 vlen=1
	'A' val=1
== stdout
[1] ENUM '(anon)' encoding=UNSIGNED size=0 vlen=0
[2] ENUM 'e' encoding=UNSIGNED size=0 vlen=1
	'A' val=1
