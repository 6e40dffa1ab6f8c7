# about: the kernel looks behind pointers with each of four tags, and no others
# run: quirks -q a.btf
== a.btf
[1] STRUCT 'val' size=40 vlen=5
	'a' type_id=2 bits_offset=0
	'b' type_id=5 bits_offset=64
	'c' type_id=8 bits_offset=128
	'd' type_id=11 bits_offset=192
	'e' type_id=14 bits_offset=256
[2] PTR '(anon)' type_id=3
[3] TYPE_TAG 'kptr' type_id=4
[4] FWD 'one' fwd_kind=struct
[5] PTR '(anon)' type_id=6
[6] TYPE_TAG 'kptr_untrusted' type_id=7
[7] FWD 'two' fwd_kind=struct
[8] PTR '(anon)' type_id=9
[9] TYPE_TAG 'percpu_kptr' type_id=10
[10] FWD 'three' fwd_kind=struct
[11] PTR '(anon)' type_id=12
[12] TYPE_TAG 'uptr' type_id=13
[13] FWD 'four' fwd_kind=struct
[14] PTR '(anon)' type_id=15
[15] TYPE_TAG 'rcu' type_id=16
[16] FWD 'five' fwd_kind=struct
== stderr
quirks: warning: a.btf: type 4 struct one: is defined in no unit: the kernel will not know pointers to it with the tag 'kptr' (with -gno-prune-btf, GCC leaves out less)
quirks: warning: a.btf: type 7 struct two: is defined in no unit: the kernel will not know pointers to it with the tag 'kptr_untrusted' (with -gno-prune-btf, GCC leaves out less)
quirks: warning: a.btf: type 10 struct three: is defined in no unit: the kernel will not know pointers to it with the tag 'percpu_kptr' (with -gno-prune-btf, GCC leaves out less)
quirks: warning: a.btf: type 13 struct four: is defined in no unit: the kernel will not know pointers to it with the tag 'uptr' (with -gno-prune-btf, GCC leaves out less)
