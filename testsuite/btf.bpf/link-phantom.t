# about: a FUNC that is no symbol of its object is no function of the program
# GCC writes such records for memset and others that it has expanded inline.
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions
# run: with_as a
# run: btf-link -o x.o a.o
# run: btf-dump --raw x.o
== a.s
	.section raw_tp/a,"ax",@progbits
	.global a
	.type a, @function
a:
	call known
	exit
	.size a, .-a
	.section .BTF,"",@progbits
	.incbin "a.raw"
== a.btf
[void] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[copy] FUNC_PROTO '(anon)' ret_type_id=pointer vlen=1
	'to' type_id=pointer
[pointer] PTR '(anon)' type_id=0
[a] FUNC 'a' type_id=void linkage=global
[known] FUNC 'known' type_id=void linkage=extern
[memset] FUNC 'memset' type_id=copy linkage=extern
[gone] FUNC 'gone' type_id=copy linkage=static
== stdout
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[2] FUNC 'a' type_id=1 linkage=global
[3] FUNC 'known' type_id=1 linkage=extern
