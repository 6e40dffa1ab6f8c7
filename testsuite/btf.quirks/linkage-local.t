# about: a static function, or a global variable, of which there is a local symbol is left as it is
# So it is in the output of ld -r: another object's is global, or undefined.
# requires: gcc
# run: gcc -c a.s b.s && ld -r a.o b.o -o x.o && quirks -v a.btf=x.o
== a.s
	.type	f, @function
f:	ret
	.size	f, 1
	.data
	.type	v, @object
	.size	v, 4
v:	.long	1
== b.s
	.globl	f
	.type	f, @function
f:	ret
	.size	f, 1
	.data
	.quad	v
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'v' type_id=1, linkage=global
[3] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[4] FUNC 'f' type_id=3 linkage=static
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'v' type_id=1, linkage=global
[3] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[4] FUNC 'f' type_id=3 linkage=static
