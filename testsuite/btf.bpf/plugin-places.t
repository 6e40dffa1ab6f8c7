# about: sections that ld leaves out or splits, and global symbols that it moves, fail the link
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions; assemble a b
# run: fails bpf_link -T discard.ld a.o b.o -o x.o 2>&1 | bpf_messages; test ! -e x.o
# run: fails bpf_link --unique=.data a.o b.o -o x.o 2>&1 | bpf_messages; test ! -e x.o
# run: fails bpf_link -T order.ld a.o b.o -o x.o 2>&1 | bpf_messages; test ! -e x.o
== discard.ld
SECTIONS { /DISCARD/ : { *(.rodata) } }
== order.ld
SECTIONS { .data : { *b.o(.data) *(.data) } }
== a.s
	.data
	.global	a
	.type	a, @object
	.size	a, 8
a:	.8byte	1
	.section .rodata, "a", @progbits
	.8byte	3
== b.s
	.data
	.global	b
	.type	b, @object
	.size	b, 8
b:	.8byte	2
== stdout
bpf-ld: error: x.o: has no section '.rodata', which a.o has, so the relocations that bpf-ld leaves wrong cannot be repaired
bpf-ld: error: x.o: section N '.data': has 8 bytes, but in the objects together 16, so the relocations that bpf-ld leaves wrong cannot be repaired
bpf-ld: error: x.o: symbol 'a': is at another place than in the objects, so the relocations that bpf-ld leaves wrong cannot be repaired
bpf-ld: error: x.o: symbol 'b': is at another place than in the objects, so the relocations that bpf-ld leaves wrong cannot be repaired
