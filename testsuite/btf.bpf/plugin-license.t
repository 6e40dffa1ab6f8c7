# about: of the licenses and versions of all objects the first stays, under every name
# ld puts them one after the other; the symbols of the others go with them.
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: assemble a b c
# run: bpf_link a.o b.o c.o -o x.o
# run: section x.o license; section x.o version; sections x.o; symbols x.o
# run: bpf-ld -r -z muldefs a.o b.o c.o -o y.o && sections y.o
== a.s
	.section license,"aw",@progbits
	.global LICENSE
	.type LICENSE, @object
	.size LICENSE, 4
LICENSE:
	.asciz "GPL"
	.section version,"aw",@progbits
	.global _version
	.type _version, @object
	.size _version, 4
_version:
	.4byte 1
	.data
	.global after
after:
	.4byte 7
== b.s
	.section license,"aw",@progbits
	.global _license
	.type _license, @object
	.size _license, 4
_license:
	.asciz "GPL"
	.section version,"aw",@progbits
	.global _version
	.type _version, @object
	.size _version, 4
_version:
	.4byte 1
== c.s
	.section license,"aw",@progbits
	.type hidden, @object
	.size hidden, 4
hidden:
	.asciz "GPL"
	.global LICENSE
	.type LICENSE, @object
	.set LICENSE, hidden
== stdout
 47 50 4c 00
 01 00 00 00
.data 000004 1
license 000004 1
version 000004 1
0 0 NOTYPE GLOBAL .data after
0 4 OBJECT GLOBAL license LICENSE
0 4 OBJECT GLOBAL version _version
.data 000004 1
license 00000c 1
version 000008 1
