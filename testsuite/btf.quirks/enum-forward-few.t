# about: in a unit with less than 8 types, the word of a forward of GCC 12 proves nothing
# But what other units define does.
# run: quirks -v -n a.btf b.btf
== a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'kind' fwd_kind=struct unused=7
[3] PTR '(anon)' type_id=4
[4] FWD 'node' fwd_kind=struct unused=8
[5] FWD 'both' fwd_kind=struct unused=8
== b.btf
[1] ENUM 'kind' encoding=UNSIGNED size=4 vlen=1
	'KIND_A' val=1
[2] STRUCT 'both' size=0 vlen=0
[3] ENUM 'both' encoding=UNSIGNED size=4 vlen=1
	'BOTH_A' val=1
== stderr
quirks: note: a.btf: quirk forward-word of GCC 12: type 2 enum kind and 2 more: the unused word of a forward is cleared
quirks: note: a.btf: quirk enum-forward of GCC 12: type 2 enum kind: was written as a forward of a struct
== stdout
# changed: a.btf
[1] PTR '(anon)' type_id=2
[2] ENUM 'kind' encoding=UNSIGNED size=0 vlen=0
[3] PTR '(anon)' type_id=4
[4] FWD 'node' fwd_kind=struct
[5] FWD 'both' fwd_kind=struct
[1] ENUM 'kind' encoding=UNSIGNED size=4 vlen=1
	'KIND_A' val=1
[2] STRUCT 'both' size=0 vlen=0
[3] ENUM 'both' encoding=UNSIGNED size=4 vlen=1
	'BOTH_A' val=1
