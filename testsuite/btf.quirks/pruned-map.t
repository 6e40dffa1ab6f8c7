# about: a key or value of a map that no unit defines is a warning
# 'b' is a map of maps, the value of which libbpf reads too.
# run: quirks -q a.btf; echo; quirks -q a.btf b.btf
== a.btf
[1] TYPEDEF 'map_t' type_id=2
[2] STRUCT '(anon)' size=16 vlen=2
	'key' type_id=3 bits_offset=0
	'value' type_id=5 bits_offset=64
[3] PTR '(anon)' type_id=4
[4] FWD 'key' fwd_kind=struct
[5] PTR '(anon)' type_id=6
[6] FWD 'val' fwd_kind=struct
[7] STRUCT '(anon)' size=0 vlen=1
	'values' type_id=8 bits_offset=0
[8] ARRAY '(anon)' type_id=9 index_type_id=12 nr_elems=0
[9] PTR '(anon)' type_id=10
[10] STRUCT '(anon)' size=8 vlen=1
	'value' type_id=11 bits_offset=0
[11] PTR '(anon)' type_id=13
[12] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[13] FWD 'inner' fwd_kind=struct
[14] VAR 'a' type_id=1, linkage=global
[15] VAR 'b' type_id=7, linkage=global
[16] DATASEC '.maps' size=0 vlen=2
	type_id=14 offset=0 size=16
	type_id=15 offset=0 size=0
== b.btf
[1] STRUCT 'key' size=0 vlen=0
[2] STRUCT 'val' size=0 vlen=0
[3] STRUCT 'inner' size=0 vlen=0
== stdout

== stderr
quirks: warning: a.btf: type 4 struct key: is defined in no unit: libbpf needs its size, because it is the key of map 'a' (with -gno-prune-btf, GCC leaves out less)
quirks: warning: a.btf: type 6 struct val: is defined in no unit: libbpf needs its size, because it is the value of map 'a' (with -gno-prune-btf, GCC leaves out less)
quirks: warning: a.btf: type 13 struct inner: is defined in no unit: libbpf needs its size, because it is the value of the maps in map 'b' (with -gno-prune-btf, GCC leaves out less)
