# about: an extern function gets the name of the only symbol that is called without a record
# What the compiler's own library has is called without a record, too.  Of two
# variables nothing is known.
# requires: bpf-ld
# run: bpf-as x.s -o x.o && quirks -v a.btf=x.o
== x.s
	.section socket, "ax"
	.globl	prog
	.type	prog, @function
prog:
	call	label
	call	__divdi3
	lddw	%r1, one
	lddw	%r2, two
	exit
	.size	prog, . - prog
== a.btf
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'func' type_id=1 linkage=extern
[3] FUNC 'inlined' type_id=1 linkage=static
[4] FUNC 'prog' type_id=1 linkage=global
[5] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[6] VAR 'a' type_id=5, linkage=extern
[7] VAR 'b' type_id=5, linkage=extern
== stdout
# changed: a.btf
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'label' type_id=1 linkage=extern
[3] FUNC 'inlined' type_id=1 linkage=static
[4] FUNC 'prog' type_id=1 linkage=global
[5] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[6] VAR 'a' type_id=5, linkage=extern
[7] VAR 'b' type_id=5, linkage=extern
== stderr
quirks: note: a.btf: quirk asm-label of GCC 12 to 16: type 2 label: had the name of the source, not that of the symbol
quirks: warning: a.btf: type 6 a: is one of 2 records without a symbol, and 'one' one of 2 undefined symbols without a record: labels that asm() gave cannot be told apart here, and libbpf will find no BTF of these symbols
