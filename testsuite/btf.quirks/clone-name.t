# about: what GCC calls a clone of a function is not the name of the function
# requires: bpf-ld
# run: bpf-as x.s -o x.o && quirks -v a.btf=x.o
== x.s
	.text
	.globl	func.isra.0
	.type	func.isra.0, @function
func.isra.0:
	exit
	.type	other, @function
other:
	exit
	.section .BTF.ext
	.2byte	0xeb9f
	.byte	1, 0
	.4byte	24, 0, 28, 28, 0
	.4byte	8	/* func_info: records of 8 bytes */
	.4byte	1, 2	/* ".text": two */
	.4byte	0, 2
	.4byte	8, 3
== a.btf
BTF hdr_len=24 flags=0 byte_order=little
strings
	'.text' 'func' 'other'
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'func' type_id=1 linkage=global
[3] FUNC 'other' type_id=1 linkage=static
== stdout
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'func' type_id=1 linkage=global
[3] FUNC 'other' type_id=1 linkage=static
