# about: parameters without a name stay so in native objects, where no kernel refuses them
# requires: gcc
# run: gcc -c x.s && quirks -v a.btf=x.o
== x.s
	.globl	f
	.type	f, @function
f:	ret
	.size	f, 1
== a.btf
[1] PTR '(anon)' type_id=0
[2] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	'(anon)' type_id=1
[3] FUNC 'f' type_id=2 linkage=global
== stdout
[1] PTR '(anon)' type_id=0
[2] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	'(anon)' type_id=1
[3] FUNC 'f' type_id=2 linkage=global
