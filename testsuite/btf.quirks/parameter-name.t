# about: parameters without a name of a function with code get names
# Variable arguments stay, as do the parameters of extern functions.
# requires: bpf-ld
# run: bpf-as x.s -o x.o && quirks -v a.btf=x.o
== x.s
	.globl	prog
	.type	prog, @function
prog:
	call	outside
	exit
== a.btf
[1] PTR '(anon)' type_id=0
[2] FUNC_PROTO '(anon)' ret_type_id=0 vlen=3
	'(anon)' type_id=1
	'b' type_id=1
	'(anon)' type_id=0
[3] FUNC 'prog' type_id=2 linkage=global
[4] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	'(anon)' type_id=1
[5] FUNC 'outside' type_id=4 linkage=extern
== stdout
# changed: a.btf
[1] PTR '(anon)' type_id=0
[2] FUNC_PROTO '(anon)' ret_type_id=0 vlen=3
	'arg1' type_id=1
	'b' type_id=1
	'(anon)' type_id=0
[3] FUNC 'prog' type_id=2 linkage=global
[4] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	'(anon)' type_id=1
[5] FUNC 'outside' type_id=4 linkage=extern
== stderr
quirks: note: a.btf: quirk parameter-name of clang 21: type 3 prog: has parameters without names, which get some
