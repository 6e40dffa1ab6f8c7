# about: what a signature points to keeps its kind; what its structs point to does not, nor function pointers in them
# run: btf-prune --depth forward --root func:f -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[f] FUNC 'f' type_id=proto linkage=global
[proto] FUNC_PROTO '(anon)' ret_type_id=int
	'a' type_id=pp
[pp] PTR '(anon)' type_id=p
[p] PTR '(anon)' type_id=direct
[direct] STRUCT 'direct' size=16
	'next' type_id=pnext bits_offset=0
	'call' type_id=pcall bits_offset=64
[pnext] PTR '(anon)' type_id=next
[next] STRUCT 'next' size=4
	'n' type_id=int bits_offset=0
[pcall] PTR '(anon)' type_id=call
[call] FUNC_PROTO '(anon)' ret_type_id=pnext
	'x' type_id=parg
	'y' type_id=byvalue
[parg] PTR '(anon)' type_id=arg
[arg] STRUCT 'arg' size=4
	'n' type_id=int bits_offset=0
[byvalue] STRUCT 'byvalue' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] FUNC 'f' type_id=3 linkage=global
[3] FUNC_PROTO '(anon)' ret_type_id=1 vlen=1
	'a' type_id=4
[4] PTR '(anon)' type_id=5
[5] PTR '(anon)' type_id=6
[6] STRUCT 'direct' size=16 vlen=2
	'next' type_id=7 bits_offset=0
	'call' type_id=9 bits_offset=64
[7] PTR '(anon)' type_id=8
[8] FWD 'next' fwd_kind=struct
[9] PTR '(anon)' type_id=10
[10] FUNC_PROTO '(anon)' ret_type_id=7 vlen=2
	'x' type_id=11
	'y' type_id=13
[11] PTR '(anon)' type_id=12
[12] FWD 'arg' fwd_kind=struct
[13] STRUCT 'byvalue' size=4 vlen=1
	'n' type_id=1 bits_offset=0
