# about: a kptr to what no unit defines is a warning
# In b.btf it is defined; other tags do not matter.
# run: quirks -q a.btf; echo; quirks -q a.btf b.btf
== a.btf
[1] STRUCT 'val' size=16 vlen=2
	'p' type_id=2 bits_offset=0
	'q' type_id=5 bits_offset=64
[2] PTR '(anon)' type_id=3
[3] TYPE_TAG 'kptr' type_id=4
[4] FWD 'task' fwd_kind=struct
[5] PTR '(anon)' type_id=6
[6] TYPE_TAG 'user' type_id=7
[7] FWD 'buffer' fwd_kind=struct
== b.btf
[1] STRUCT 'task' size=0 vlen=0
== stdout

== stderr
quirks: warning: a.btf: type 4 struct task: is defined in no unit: the kernel will not know pointers to it with the tag 'kptr' (with -gno-prune-btf, GCC leaves out less)
