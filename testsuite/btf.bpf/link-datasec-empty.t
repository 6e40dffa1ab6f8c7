# about: a section whose DATASEC lists nothing has one after the link, with its size: libbpf describes the map of it so
# requires: bpf-ld
# run: bpf-as a.s -o a.o && btf-link -o x.o a.o && btf-dump --raw x.o
== a.s
	.section .rodata,"a",@progbits
	.8byte 1
	.section .BTF,"",@progbits
	.2byte 0xeb9f, 1
	.4byte 24, 0, 12, 12, 9
	.4byte 1, 0x0f000000, 0	/* 1: DATASEC */
	.asciz "", ".rodata"
== stdout
[1] DATASEC '.rodata' size=8 vlen=0
