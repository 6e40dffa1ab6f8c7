# about: the tags of a variable or function are one object's only once, and stay apart for static ones of one name
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions
# run: cp a.s b.s; sed -i 's/global v/global w/; s/\bv\b/w/g; s/a.raw/b.raw/' b.s; with_as a b
# run: btf-link -o x.o a.o b.o; btf-dump --raw x.o; btf-link -o y.o x.o; same_sections x.o y.o; btf-link -o y.o b.o a.o; for f in x y; do btf-dump --raw $f.o | sed /offset=/d > $f; done; diff x y
== a.s
	.data
	.global v
	.type v, @object
	.size v, 4
v:	.4byte 1
	.type s, @object
	.size s, 4
s:	.4byte 2
	.text
	.global f
	.weak f
	.type f, @function
f:	exit
	.size f, .-f
	.section .BTF,"",@progbits
	.incbin "a.raw"
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[v] VAR 'v' type_id=int, linkage=global
[w] VAR 'w' type_id=int, linkage=extern
[s] VAR 's' type_id=int, linkage=static
[data] DATASEC '.data' size=8 vlen=2
	type_id=v offset=0 size=4
	type_id=s offset=4 size=4
[proto] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'x' type_id=int
[f] FUNC 'f' type_id=proto linkage=global
[a] DECL_TAG 'of v' type_id=v component_idx=-1
[b] DECL_TAG 'of w' type_id=w component_idx=-1
[c] DECL_TAG 'of s' type_id=s component_idx=-1
[d] DECL_TAG 'of f' type_id=f component_idx=-1
[e] DECL_TAG 'of f' type_id=f component_idx=0
== b.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[v] VAR 'v' type_id=int, linkage=extern
[w] VAR 'w' type_id=int, linkage=global
[s] VAR 's' type_id=int, linkage=static
[data] DATASEC '.data' size=8 vlen=2
	type_id=w offset=0 size=4
	type_id=s offset=4 size=4
[proto] FUNC_PROTO '(anon)' ret_type_id=int vlen=1
	'x' type_id=int
[f] FUNC 'f' type_id=proto linkage=global
[a] DECL_TAG 'of v' type_id=v component_idx=-1
[b] DECL_TAG 'of w' type_id=w component_idx=-1
[c] DECL_TAG 'of s' type_id=s component_idx=-1
[d] DECL_TAG 'of f' type_id=f component_idx=-1
[e] DECL_TAG 'of f' type_id=f component_idx=0
== stdout
[1] FUNC_PROTO '(anon)' ret_type_id=4 vlen=1
	'x' type_id=4
[2] DATASEC '.data' size=16 vlen=4
	type_id=13 offset=0 size=4 (VAR 'v')
	type_id=11 offset=4 size=4 (VAR 's')
	type_id=14 offset=8 size=4 (VAR 'w')
	type_id=12 offset=12 size=4 (VAR 's')
[3] FUNC 'f' type_id=1 linkage=global
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[5] DECL_TAG 'of f' type_id=3 component_idx=-1
[6] DECL_TAG 'of f' type_id=3 component_idx=0
[7] DECL_TAG 'of s' type_id=11 component_idx=-1
[8] DECL_TAG 'of s' type_id=12 component_idx=-1
[9] DECL_TAG 'of v' type_id=13 component_idx=-1
[10] DECL_TAG 'of w' type_id=14 component_idx=-1
[11] VAR 's' type_id=4, linkage=static
[12] VAR 's' type_id=4, linkage=static
[13] VAR 'v' type_id=4, linkage=global
[14] VAR 'w' type_id=4, linkage=global
