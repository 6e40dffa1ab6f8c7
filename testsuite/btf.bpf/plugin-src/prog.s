/* A program N, a static function and a static variable, each in a section that has
   the same name in all objects.  */
	.file "N.s"
	.text
	.type f, @function
f:
	mov %r0, N
	exit
	.section raw_tp/N,"ax",@progbits
	.global progN
	.type progN, @function
progN:
	call f
	lddw %r1, v
	exit
	.data
	.type v, @object
	.size v, 8
v:
	.8byte N
