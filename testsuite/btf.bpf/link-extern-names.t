# about: of declarations of what no object defines, that with most names of parameters is kept
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions; with_as a b
# run: for objects in 'a.o b.o' 'b.o a.o'; do btf-link -o x.o $objects; btf-dump --raw x.o; done
== a.s
	.section tp, "ax", @progbits
	.global	a
	.type	a, @function
a:	call	kf
	exit
	.size	a, .-a
	.section .BTF,"",@progbits
	.incbin "a.raw"
== b.s
	.section tp, "ax", @progbits
	.global	b
	.type	b, @function
b:	call	kf
	exit
	.size	b, .-b
	.section .BTF,"",@progbits
	.incbin "b.raw"
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[proto] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'(anon)' type_id=int
	'(anon)' type_id=int
[kf] FUNC 'kf' type_id=proto linkage=extern
[ksyms] DATASEC '.ksyms' size=0 vlen=1
	type_id=kf offset=0 size=0
== b.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[proto] FUNC_PROTO '(anon)' ret_type_id=int vlen=2
	'first' type_id=int
	'second' type_id=int
[kf] FUNC 'kf' type_id=proto linkage=extern
[ksyms] DATASEC '.ksyms' size=0 vlen=1
	type_id=kf offset=0 size=0
== stdout
[1] FUNC_PROTO '(anon)' ret_type_id=3 vlen=2
	'first' type_id=3
	'second' type_id=3
[2] DATASEC '.ksyms' size=0 vlen=1
	type_id=4 offset=0 size=0 (FUNC 'kf')
[3] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[4] FUNC 'kf' type_id=1 linkage=extern
[1] FUNC_PROTO '(anon)' ret_type_id=3 vlen=2
	'first' type_id=3
	'second' type_id=3
[2] DATASEC '.ksyms' size=0 vlen=1
	type_id=4 offset=0 size=0 (FUNC 'kf')
[3] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[4] FUNC 'kf' type_id=1 linkage=extern
