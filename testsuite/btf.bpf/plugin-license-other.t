# about: another license than that of the first object is a warning
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: assemble a b
# run: bpf_link a.o b.o -o x.o 2>&1 | bpf_messages
# run: section x.o license; symbols x.o
== a.s
	.section license,"aw",@progbits
	.global LICENSE
	.type LICENSE, @object
	.size LICENSE, 4
LICENSE:
	.asciz "GPL"
== b.s
	.section license,"aw",@progbits
	.global _license
	.type _license, @object
	.size _license, 13
_license:
	.asciz "Dual BSD/GPL"
== stdout
bpf-ld: warning: b.o: has another license than the objects before it, and theirs is kept
 47 50 4c 00
0 4 OBJECT GLOBAL license LICENSE
