# about: records of an object that are out of order are put in order, with their types
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions; btf-link -r -o a.raw a.btf; bpf-as a.s -o a.o
# run: btf-link -o x.o a.o; btf-dump --ext x.o
== a.s
	.section tp, "ax", @progbits
	.type	f, @function
f:	exit
	.size	f, 8
	.global	g
	.type	g, @function
g:	exit
	.size	g, 8
	.section .BTF,"",@progbits
	.incbin "a.raw"
	.section .BTF.ext
	.2byte	0xeb9f
	.byte	1, 0
	.4byte	24, 0, 28, 28, 0
	.4byte	8		/* func_info: records of 8 bytes */
	.4byte	1, 2		/* "tp": two */
	.4byte	8, 3		/* g */
	.4byte	0, 2		/* f */
== a.btf
BTF hdr_len=24 flags=0 byte_order=little
strings
	'tp' 'f' 'g'
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'f' type_id=1 linkage=static
[3] FUNC 'g' type_id=1 linkage=global
== stdout
func_info of section 'tp', 2 records of 8 bytes
	0x0  [2] FUNC 'f' linkage=static
	0x8  [3] FUNC 'g' linkage=global
