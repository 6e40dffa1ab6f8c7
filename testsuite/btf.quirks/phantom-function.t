# about: an extern function that nothing calls is told
# requires: gcc
# run: gcc -c x.s && quirks -q -v a.btf=x.o
== x.s
	call	outside
	.section .debug_x
	.quad	only_debug
== a.btf
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'memcpy' type_id=1 linkage=extern
[3] FUNC 'outside' type_id=1 linkage=extern
[4] FUNC 'inlined' type_id=1 linkage=static
== stderr
quirks: note: a.btf: quirk phantom-function of GCC 16: type 2 memcpy: is extern, but nothing calls it
