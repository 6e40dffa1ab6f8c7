# about: a forward of a union is not one of a struct with that name
# run: btf-link -o m.btf a.btf b.btf && btf-dump --raw m.btf
== a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'x' fwd_kind=union
== b.btf
[1] STRUCT 'x' size=4
== stdout
[1] PTR '(anon)' type_id=3
[2] STRUCT 'x' size=4 vlen=0
[3] FWD 'x' fwd_kind=union
