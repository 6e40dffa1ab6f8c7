# about: with the plugin, bpf-ld -r calls the function and loads the variable that were meant
# See plugin-needed.t, which links the same objects without it.
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: for i in 1 2; do sed s/N/$i/ prog.s > $i.s; assemble $i; done
# run: bpf_link 1.o 2.o -o x.o
# run: section x.o raw_tp/1; section x.o raw_tp/2
== prog.s
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
== stdout
 85 10 00 00 ff ff ff ff
 18 01 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
 95 00 00 00 00 00 00 00
 85 10 00 00 01 00 00 00
 18 01 00 00 08 00 00 00
 00 00 00 00 00 00 00 00
 95 00 00 00 00 00 00 00
