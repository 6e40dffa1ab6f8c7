# about: relocations about void or types without names are counted, and asked of no kernel
# requires: bpf-ld
# run: btf-link -r -o p.raw p.btf && bpf-as p.s -o p.o && btf-prune --core --base kernel -o min.btf p.o && btf-dump --raw min.btf
== p.s
	.section socket, "ax"
	.global	prog
	.type	prog, @function
prog:	mov	%r0, 0
	mov	%r0, 0
	mov	%r0, 0
	exit
	.section .BTF
	.incbin	"p.raw"
	.section .BTF.ext
	.2byte	0xeb9f
	.byte	1, 0
	.4byte	32, 0, 0, 0, 0, 0, 60
	.4byte	16		/* core_relo: records of 16 bytes */
	.4byte	1, 3		/* "socket": three */
	.4byte	0, 0, 8, 8	/* of void */
	.4byte	8, 2, 8, 8	/* of the nameless struct */
	.4byte	16, 3, 8, 8
== p.btf
BTF hdr_len=24 flags=0 byte_order=little
strings
	'socket' '0' 'n' 'int' 'task'
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT '(anon)' size=4 vlen=1
	'n' type_id=1 bits_offset=0
[3] STRUCT 'task' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== kernel
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'task' size=4 vlen=1
	'n' type_id=1 bits_offset=0
== stdout
[1] STRUCT 'task' size=4 vlen=0
== stderr
btf-prune: warning: p.o: has 2 CO-RE relocations about void or types without names, which libbpf cannot resolve
