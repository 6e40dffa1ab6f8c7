# about: whatever system call on files fails, btf-dump says so or prints everything
# requires: strace
# requires: plain build
# run: "$srcdir/fault/faults" error - btf-dump --raw a.btf b.btf
== a.btf
[1] STRUCT 'node' size=8 vlen=1
	'next' type_id=2 bits_offset=0
[2] PTR '(anon)' type_id=1
== b.btf
[1] FWD 'node' fwd_kind=struct
[2] PTR '(anon)' type_id=1
[3] STRUCT 'list' size=8 vlen=1
	'head' type_id=2 bits_offset=0
