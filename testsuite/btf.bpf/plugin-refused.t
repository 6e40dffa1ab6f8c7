# about: objects with what cannot be repaired (groups, common symbols) fail the link, with keep-going too
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: assemble group common good
# run: for what in group common; do bpf_link -plugin-opt=keep-going good.o $what.o -o x.o 2> err || echo "$what: $?"; bpf_messages < err; test ! -e x.o; done
# run: fails bpf_link -d common.o good.o -o x.o 2>&1 | bpf_messages
== good.s
	.data
	.global good
good:	.8byte 1
== group.s
	.section .text.inline,"axG",@progbits,inline,comdat
	.global inline
inline:	exit
== common.s
	.comm both, 8, 8
== stdout
group: 1
bpf-ld: error: group.o: section N '.group': is a section group (SHT_GROUP), which cannot be linked
common: 1
bpf-ld: error: common.o: has the common symbol 'both', which has no place: compile with -fno-common
bpf-ld: error: common.o: has the common symbol 'both', which has no place: compile with -fno-common
