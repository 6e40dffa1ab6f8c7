# about: members of archives, also of thin ones and at any place, are told from those that are not linked
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: programs 1 2 3
# run: assemble main bad; mkdir dir; cp 2.o dir/a-name-that-is-too-long-for-the-header.o
# run: bpf-ar rc lib.a 1.o dir/a-name-that-is-too-long-for-the-header.o 3.o; bpf-ar rcT thin.a 1.o dir/a-name-that-is-too-long-for-the-header.o 3.o
# run: bpf_link main.o 2.o -o x.o; bpf_link main.o 1.o 2.o 3.o -o all.o
# run: bpf_link main.o lib.a -o y.o; cmp x.o y.o
# run: bpf_link main.o lib.a lib.a -o y.o; cmp x.o y.o
# run: bpf_link main.o --start-group lib.a lib.a --end-group -o y.o; cmp x.o y.o
# run: bpf_link main.o thin.a -o y.o; cmp x.o y.o
# run: bpf_link main.o -L. -l:lib.a -o y.o; cmp x.o y.o
# run: bpf_link main.o --whole-archive lib.a -o y.o; cmp all.o y.o
# run: bpf_link main.o --whole-archive thin.a -o y.o; cmp all.o y.o
# run: section x.o raw_tp/2
# Messages name the member.
# run: fails bpf_link main.o 2.o --whole-archive lib.a -o y.o 2>&1 | bpf_messages
== main.s
	.file "main.s"
	.section raw_tp/main,"ax",@progbits
	.global main
main:	call prog2
	exit
	.text
	exit
	.data
	.8byte 7
== bad.s
	.data
	.global prog2
	.weak prog2
prog2:	.8byte 1
== stdout
 85 10 00 00 00 00 00 00
 18 01 00 00 08 00 00 00
 00 00 00 00 00 00 00 00
 95 00 00 00 00 00 00 00
bpf-ld: error: lib.a(a-name-that-is-too-long-for-the-header.o): defines 'prog2', which 2.o defines already (multiple definition)
