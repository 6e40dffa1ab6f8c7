# about: of symbols that lie over one another a DATASEC lists the global one, and none that ends behind the section
# The kernel and libbpf refuse others.  Symbol large has no size, so the DATASEC
# of the object tells it.
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions; with_as a; btf-link -o x.o a.o; datasecs x.o
== a.s
	.data
	.global	v, large
	.type	s, @object
	.size	s, 8
	.type	v, @object
	.size	v, 8
	.type	inside, @object
	.size	inside, 4
	.type	large, @object
	.type	last, @object
	.size	last, 8
s:
v:	.4byte	1
inside:	.4byte	2
large:
last:	.8byte	3
	.section .BTF,"",@progbits
	.incbin "a.raw"
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[s] VAR 's' type_id=int, linkage=static
[v] VAR 'v' type_id=int, linkage=global
[inside] VAR 'inside' type_id=int, linkage=static
[large] VAR 'large' type_id=int, linkage=global
[last] VAR 'last' type_id=int, linkage=static
[data] DATASEC '.data' size=16 vlen=5
	type_id=s offset=0 size=8
	type_id=v offset=0 size=8
	type_id=inside offset=4 size=4
	type_id=large offset=8 size=9
	type_id=last offset=8 size=8
== stdout
.data+0 8 global v
.data+8 8 static last
