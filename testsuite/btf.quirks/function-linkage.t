# about: a static function has the linkage of its symbol
# Hidden symbols are left as they are.
# requires: gcc
# run: gcc -c x.s && quirks -v a.btf=x.o
== x.s
	.globl	global, both
	.hidden	hidden
	.protected protected
	.globl	hidden, protected
global:
local:
hidden:	call	outside
both:
protected: ret
	.weak	weak
	call	weak
== a.btf
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'global' type_id=1 linkage=static
[3] FUNC 'local' type_id=1 linkage=static
[4] FUNC 'hidden' type_id=1 linkage=static
[5] FUNC 'outside' type_id=1 linkage=static
[6] FUNC 'weak' type_id=1 linkage=static
[7] FUNC 'inlined' type_id=1 linkage=static
[8] FUNC 'protected' type_id=1 linkage=static
== stdout
# changed: a.btf
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'global' type_id=1 linkage=global
[3] FUNC 'local' type_id=1 linkage=static
[4] FUNC 'hidden' type_id=1 linkage=static
[5] FUNC 'outside' type_id=1 linkage=extern
[6] FUNC 'weak' type_id=1 linkage=extern
[7] FUNC 'inlined' type_id=1 linkage=static
[8] FUNC 'protected' type_id=1 linkage=global
== stderr
quirks: note: a.btf: quirk function-linkage of GCC 12: type 2 global and 3 more: was static, but the symbol is not
