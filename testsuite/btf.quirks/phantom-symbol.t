# about: an undefined symbol that only relocations of .BTF mention is none
# requires: bpf-ld
# run: bpf-as x.s -o x.o && quirks -q -v a.btf=x.o
== x.s
	.section socket, "ax"
	.globl	prog
	.type	prog, @function
prog:
	lddw	%r1, outside
	exit
	.bss
	.zero	4
	.section .BTF
	.4byte	phantom, outside
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'outside' type_id=1, linkage=global
[3] VAR 'phantom' type_id=1, linkage=global
[4] DATASEC '.bss' size=0 vlen=2
	type_id=2 offset=0 size=4
	type_id=3 offset=0 size=4
== stderr
quirks: note: a.btf: quirk variable-linkage of GCC 12: type 2 outside: was global, but the symbol is undefined
quirks: note: a.btf: quirk extern-place of GCC 12: type 2 outside: is listed in a section where it is not
