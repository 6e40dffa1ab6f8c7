# about: an anonymous ENUM64 without values stays one: it is no forward
# run: btf-link -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] ENUM64 '(anon)' encoding=UNSIGNED size=2 vlen=0
== stdout
[1] ENUM64 '(anon)' encoding=UNSIGNED size=2 vlen=0
