# about: a static function whose code is not at the global symbol of its name is another function
# So it is in a linked object: a clone, whose own symbol is a local one.
# requires: bpf-ld
# run: bpf-as x.s -o x.o && quirks -v a.btf=x.o
== x.s
	.text
	.globl	func
	.type	func, @function
func:
	exit
func.isra.0:
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
	'.text' 'func'
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'func' type_id=1 linkage=static
[3] FUNC 'func' type_id=1 linkage=static
== stdout
# changed: a.btf
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'func' type_id=1 linkage=global
[3] FUNC 'func' type_id=1 linkage=static
== stderr
quirks: note: a.btf: quirk function-linkage of GCC 12: type 2 func: was static, but the symbol is not
