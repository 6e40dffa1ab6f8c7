# about: an undefined symbol that the program does not mention, as clang makes of __bpf_trap, goes with its BTF
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: assemble a; symbols a.o | grep -c nobody
# run: bpf_link a.o -o x.o; symbols x.o; btf-dump --raw x.o
== a.s
	.section raw_tp/a,"ax",@progbits
	.global prog
	.type prog, @function
prog:
	call somebody
	exit
	.section .BTF,"",@progbits
	.2byte 0xeb9f, 1
	.4byte 24, 0, 56, 56, 20
	.4byte 1, 0x01000000, 4, 0x01000020	/* 1: INT */
	.4byte 5, 0x0e000000, 1, 2		/* 2: VAR, extern */
	.4byte 12, 0x0f000001, 0		/* 3: DATASEC */
	.4byte 2, nobody, 4
	.asciz "", "int", "nobody", ".ksyms"
	.byte 0
== stdout
1
0 0 FUNC GLOBAL raw_tp/a prog
0 0 NOTYPE GLOBAL UND somebody
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
