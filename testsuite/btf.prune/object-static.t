# about: of static functions those with code are roots, not those that only share a symbol's name; file names are no symbols
# run: btf-link -r -o a.raw a.btf && bpf-as x.s -o x.o && btf-prune --depth=forward -o q.o x.o && btf-dump --raw q.o
# requires: bpf-ld
== x.s
	.file	"data"
	.section socket, "ax"
	.type	coded, @function
coded:	exit
	.size	coded, 8
	.type	helper, @function
helper:	exit
	.size	helper, 8
	.section .BTF
	.incbin	"a.raw"
	.section .BTF.ext
	.2byte	0xeb9f
	.byte	1, 0
	.4byte	24, 0, 20, 20, 0
	.4byte	8		/* func_info: records of 8 bytes */
	.4byte	1, 1		/* "socket": one */
	.4byte	0, 2		/* coded */
== a.btf
BTF hdr_len=24 flags=0 byte_order=little
strings
	'socket' 'coded' 'helper' 'data' 'int'
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'coded' type_id=1 linkage=static
[3] FUNC 'helper' type_id=1 linkage=static
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[5] VAR 'data' type_id=4, linkage=global
== stdout
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'coded' type_id=1 linkage=static
