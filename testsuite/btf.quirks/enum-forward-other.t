# about: a forward of a struct stays one where an enum has its name, unless GCC 12 wrote it
# run: quirks -v a.btf b.btf
== a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'kind' fwd_kind=struct
== b.btf
[1] ENUM 'kind' encoding=UNSIGNED size=4 vlen=1
	'KIND_A' val=1
== stdout
[1] PTR '(anon)' type_id=2
[2] FWD 'kind' fwd_kind=struct
[1] ENUM 'kind' encoding=UNSIGNED size=4 vlen=1
	'KIND_A' val=1
