# about: of declarations of what no object defines, that with most names of parameters is kept
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions; with_as a b
# run: for objects in 'a.o b.o' 'b.o a.o'; do btf-link -o x.o $objects; btf-dump --raw x.o; done
== a.s
	.section tp, "ax", @progbits
	.global	a
	.type	a, @function
a:	call	k1
	call	k2
	exit
	.size	a, .-a
	.section .BTF,"",@progbits
	.incbin "a.raw"
== b.s
	.section tp, "ax", @progbits
	.global	b
	.type	b, @function
b:	call	k1
	call	k2
	exit
	.size	b, .-b
	.section .BTF,"",@progbits
	.incbin "b.raw"
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[p1] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'x' type_id=int
	'y' type_id=int
[k1] FUNC 'k1' type_id=p1 linkage=extern
[p2] FUNC_PROTO '(anon)' ret_type_id=long vlen=2
	'(anon)' type_id=long
	'(anon)' type_id=long
[k2] FUNC 'k2' type_id=p2 linkage=extern
[ksyms] DATASEC '.ksyms' size=0 vlen=2
	type_id=k1 offset=0 size=0
	type_id=k2 offset=0 size=0
== b.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[p1] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'(anon)' type_id=int
	'(anon)' type_id=int
[k1] FUNC 'k1' type_id=p1 linkage=extern
[p2] FUNC_PROTO '(anon)' ret_type_id=long vlen=2
	'first' type_id=long
	'second' type_id=long
[k2] FUNC 'k2' type_id=p2 linkage=extern
[ksyms] DATASEC '.ksyms' size=0 vlen=2
	type_id=k1 offset=0 size=0
	type_id=k2 offset=0 size=0
== stdout
[1] FUNC_PROTO '(anon)' ret_type_id=4 vlen=2
	'x' type_id=4
	'y' type_id=4
[2] FUNC_PROTO '(anon)' ret_type_id=7 vlen=2
	'first' type_id=7
	'second' type_id=7
[3] DATASEC '.ksyms' size=0 vlen=2
	type_id=5 offset=0 size=0 (FUNC 'k1')
	type_id=6 offset=0 size=0 (FUNC 'k2')
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[5] FUNC 'k1' type_id=1 linkage=extern
[6] FUNC 'k2' type_id=2 linkage=extern
[7] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[1] FUNC_PROTO '(anon)' ret_type_id=4 vlen=2
	'x' type_id=4
	'y' type_id=4
[2] FUNC_PROTO '(anon)' ret_type_id=7 vlen=2
	'first' type_id=7
	'second' type_id=7
[3] DATASEC '.ksyms' size=0 vlen=2
	type_id=5 offset=0 size=0 (FUNC 'k1')
	type_id=6 offset=0 size=0 (FUNC 'k2')
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[5] FUNC 'k1' type_id=1 linkage=extern
[6] FUNC 'k2' type_id=2 linkage=extern
[7] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
