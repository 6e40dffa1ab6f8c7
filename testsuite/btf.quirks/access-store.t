# about: stores prove the last index of a CO-RE relocation as loads do, but only of its offset
# The last relocation asks whether the field is there.
# requires: bpf-ld
# run: bpf-as x.s -o x.o && quirks -v a.btf=x.o | sed -n /core_relo/p
== x.s
	.section socket, "ax"
	.globl	prog
	.type	prog, @function
prog:
	stxw	[%r1+8], %r2
	stdw	[%r1+8], 3
	ldxw	%r0, [%r1+8]
	exit
	.section .BTF.ext
	.2byte	0xeb9f
	.byte	1, 0
	.4byte	32, 0, 0, 0, 0, 0, 60
	.4byte	16	/* core_relo: records of 16 bytes */
	.4byte	1, 3	/* "socket": three */
	.4byte	0, 1, 8, 0	/* 0:1 */
	.4byte	8, 1, 8, 0
	.4byte	16, 1, 8, 2
== a.btf
BTF hdr_len=24 flags=0 byte_order=little
strings
	'socket' '0:1' 'S' 'pad' 'a' 'b' 'int' 'long int'
[1] STRUCT 'S' size=16 vlen=2
	'pad' type_id=4 bits_offset=0
	'(anon)' type_id=2 bits_offset=64
[2] UNION '(anon)' size=8 vlen=2
	'a' type_id=3 bits_offset=0
	'b' type_id=4 bits_offset=0
[3] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[4] INT 'long int' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
== stdout
# core_relo socket 0: type 1, 0:1:0
# core_relo socket 1: type 1, 0:1:1
# core_relo socket 2: type 1, 0:1
== stderr
quirks: note: a.btf: quirk access-string of GCC 16: type 1 struct S and 1 more: a CO-RE relocation about it lacked its last index
quirks: warning: x.o: core_relo of section 'socket', instruction 2: is about 0:1 of struct S, a member without a name, where GCC has left out which of its members is meant: libbpf will relocate it to a wrong offset
