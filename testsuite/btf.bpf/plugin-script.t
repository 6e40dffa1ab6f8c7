# about: what a linker script does to sections that are loaded, and was not foreseen, fails the link
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: for i in 1 2; do sed s/N/$i/ prog.s > $i.s; assemble $i; done
# run: for script in order rename discard fill size other; do echo "$script:"; bpf_link -T $script.ld 1.o 2.o -o x.o 2> err && echo "linked" || echo "status $?"; bpf_messages < err; rm -f x.o; done
== order.ld
SECTIONS { .data : { *2.o(.data) *(.data) } }
== rename.ld
SECTIONS { .rodata : { *(.data) } }
== discard.ld
SECTIONS { /DISCARD/ : { *(.data) } }
== fill.ld
SECTIONS { .data : { *(.data) BYTE(1) } }
== size.ld
SECTIONS { .data : { *(.data) } .more : { LONG(7) } }
== other.ld
SECTIONS { .text : { *(.text) . = . + 8; } }
== prog.s
	.text
	.type f, @function
f:
	mov %r0, N
	exit
	.section raw_tp/N,"ax",@progbits
	.global progN
	.type progN, @function
progN:
	call f
	lddw %r1, vN
	exit
	.data
	.type vN, @object
	.size vN, 8
vN:
	.8byte N
== stdout
order:
status 1
bpf-ld: error: x.o: symbol 'v1': is at another place than in the objects, so the relocations that bpf-ld leaves wrong cannot be repaired
bpf-ld: error: x.o: symbol 'v2': is at another place than in the objects, so the relocations that bpf-ld leaves wrong cannot be repaired
rename:
status 1
bpf-ld: error: x.o: section N '.rodata': is in no object, so the relocations that bpf-ld leaves wrong cannot be repaired
discard:
status 1
`.data' referenced in section `raw_tp/1' of 1.o: defined in discarded section `.data' of 1.o
`.data' referenced in section `raw_tp/2' of 2.o: defined in discarded section `.data' of 2.o
fill:
status 1
bpf-ld: error: x.o: section N '.data': has 17 bytes, but in the objects together 16, so the relocations that bpf-ld leaves wrong cannot be repaired
size:
status 1
bpf-ld: error: x.o: section N '.more': is in no object, so the relocations that bpf-ld leaves wrong cannot be repaired
other:
status 1
bpf-ld: error: x.o: section N '.text': has 40 bytes, but in the objects together 32, so the relocations that bpf-ld leaves wrong cannot be repaired
