# about: muldefs is for licenses: any other symbol that is defined twice fails the link
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: assemble a b
# run: bpf_link a.o b.o -o x.o 2> err && false || echo $?
# run: bpf_messages < err; ls
== a.s
	.data
	.global v
v:	.8byte 1
	.global w
	.weak w
w:	.8byte 1
== b.s
	.data
	.global v
v:	.8byte 2
	.global w
w:	.8byte 2
== stdout
1
bpf-ld: error: b.o: defines 'v', which a.o defines already (multiple definition)
a.o
a.s
b.o
b.s
err
