# about: at whatever system call on files it is killed, btf-link leaves the old output or the new one
# requires: strace
# requires: plain build
# run: "$srcdir/fault/faults" kill m.btf btf-link -j1 -o m.btf a.btf b.btf
== a.btf
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
== b.btf
[1] FWD 'node' fwd_kind=struct
[2] PTR '(anon)' type_id=1
[3] STRUCT 'list' size=8 vlen=1
	'head' type_id=2 bits_offset=0
== m.btf
old
