# about: a CO-RE relocation gets the last indices that its instruction proves
# The first two load 4 and 8 bytes; of four bytes in the other union, there are
# two members.  The fourth adds to a pointer, and proves nothing.  The last is
# about no type.
# requires: bpf-ld
# run: bpf-as x.s -o x.o && quirks -v a.btf=x.o
== x.s
	.section socket, "ax"
	.globl	prog
	.type	prog, @function
prog:
	ldxw	%r0, [%r1+8]
	ldxdw	%r0, [%r1+8]
	ldxw	%r0, [%r1+16]
	add	%r1, 8
	exit
	.section .BTF.ext
	.2byte	0xeb9f
	.byte	1, 0
	.4byte	32, 0, 0, 0, 0, 0, 92
	.4byte	16	/* core_relo: records of 16 bytes */
	.4byte	1, 5	/* "socket": five */
	.4byte	0, 1, 8, 0	/* 0:1 */
	.4byte	8, 1, 8, 0
	.4byte	16, 1, 12, 0	/* 0:2 */
	.4byte	24, 1, 8, 0
	.4byte	32, 0, 8, 0
== a.btf
BTF hdr_len=24 flags=0 byte_order=little
strings
	'socket' '0:1' '0:2' 'S' 'pad' 'a' 'b' 'c' 'd' 'e' 'int' 'long int'
[1] STRUCT 'S' size=24 vlen=3
	'pad' type_id=2 bits_offset=0
	'(anon)' type_id=3 bits_offset=64
	'(anon)' type_id=6 bits_offset=128
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] UNION '(anon)' size=8 vlen=2
	'(anon)' type_id=4 bits_offset=0
	'c' type_id=5 bits_offset=0
[4] STRUCT '(anon)' size=8 vlen=2
	'a' type_id=2 bits_offset=0
	'b' type_id=2 bits_offset=32
[5] INT 'long int' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[6] UNION '(anon)' size=4 vlen=2
	'd' type_id=2 bits_offset=0
	'e' type_id=2 bits_offset=0
== stdout
# changed: a.btf
[1] STRUCT 'S' size=24 vlen=3
	'pad' type_id=2 bits_offset=0
	'(anon)' type_id=3 bits_offset=64
	'(anon)' type_id=6 bits_offset=128
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] UNION '(anon)' size=8 vlen=2
	'(anon)' type_id=4 bits_offset=0
	'c' type_id=5 bits_offset=0
[4] STRUCT '(anon)' size=8 vlen=2
	'a' type_id=2 bits_offset=0
	'b' type_id=2 bits_offset=32
[5] INT 'long int' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[6] UNION '(anon)' size=4 vlen=2
	'd' type_id=2 bits_offset=0
	'e' type_id=2 bits_offset=0
# core_relo socket 0: type 1, 0:1:0:0
# core_relo socket 1: type 1, 0:1:1
# core_relo socket 2: type 1, 0:2
# core_relo socket 3: type 1, 0:1
# core_relo socket 4: type 0, 0:1
== stderr
quirks: note: a.btf: quirk access-string of GCC 16: type 1 struct S and 1 more: a CO-RE relocation about it lacked its last index
quirks: warning: x.o: core_relo of section 'socket', instruction 2: is about 0:2 of struct S, a member without a name, where GCC has left out which of its members is meant: libbpf will relocate it to a wrong offset (the first of 2)
quirks: warning: x.o: core_relo of section 'socket', instruction 4: is about void, because GCC has left out the type that is meant: libbpf will not load the program
