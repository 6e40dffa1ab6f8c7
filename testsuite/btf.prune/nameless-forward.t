# about: a forward without a name, which the kernel refuses, becomes void
# run: btf-prune --depth=forward --root p -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] TYPEDEF 'p' type_id=2
[2] PTR '(anon)' type_id=3
[3] FWD '(anon)' fwd_kind=struct
== stdout
[1] TYPEDEF 'p' type_id=2
[2] PTR '(anon)' type_id=0
