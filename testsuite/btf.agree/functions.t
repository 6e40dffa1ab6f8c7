# about: names of parameters do not count; their number and types and the return type do
# run: agree named nameless x.btf
# run: for f in three returns longs variadic callback; do agree -d named $f x.btf; done
# run: agree -d callback callback2 x.btf
== x.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[unsigned] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[p] PTR '(anon)' type_id=int
[pl] PTR '(anon)' type_id=long
[pp] PTR '(anon)' type_id=p
[ppl] PTR '(anon)' type_id=pl
[cb] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'(anon)' type_id=p
[cb2] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'where' type_id=ppl
[pcb] PTR '(anon)' type_id=cb
[pcb2] PTR '(anon)' type_id=cb2
[f1_] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'where' type_id=p
	'size' type_id=int
[f2_] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'(anon)' type_id=p
	'(anon)' type_id=unsigned
[f3_] FUNC_PROTO '(anon)' ret_type_id=int vlen=3
	'(anon)' type_id=p
	'(anon)' type_id=int
	'(anon)' type_id=int
[f4_] FUNC_PROTO '(anon)' ret_type_id=0 vlen=2
	'(anon)' type_id=p
	'(anon)' type_id=int
[f5_] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'(anon)' type_id=pl
	'(anon)' type_id=int
[f6_] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'(anon)' type_id=p
	'(anon)' type_id=0
[f7_] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'(anon)' type_id=p
	'call' type_id=pcb
[f8_] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'(anon)' type_id=p
	'(anon)' type_id=pcb2
[f1] FUNC 'named' type_id=f1_ linkage=global
[f2] FUNC 'nameless' type_id=f2_ linkage=extern
[f3] FUNC 'three' type_id=f3_ linkage=extern
[f4] FUNC 'returns' type_id=f4_ linkage=extern
[f5] FUNC 'longs' type_id=f5_ linkage=extern
[f6] FUNC 'variadic' type_id=f6_ linkage=extern
[f7] FUNC 'callback' type_id=f7_ linkage=extern
[f8] FUNC 'callback2' type_id=f8_ linkage=extern
== stdout
agree
number of parameters of the function is 2, but 3
return type is int, but void
parameter 0 'where' is pointer to int, but pointer to long
parameter 1 'size' is int, but void
parameter 1 'size' is int, but pointer to function of 1 parameter that returns int
parameter 0 'where' of the pointee of parameter 1 'call' is pointer to int, but pointer to pointer to long
