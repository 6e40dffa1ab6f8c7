# about: records of .BTF.ext that are much longer than what is known of them are refused
# requires: gcc
# run: gcc -c a.s; btf-dump --ext a.o
== a.s
	.section .BTF
	.2byte	0xeb9f
	.byte	1, 0
	.4byte	24, 0, 16, 16, 5
	.4byte	1, 0x01000000, 4, 0x01000020
	.byte	0
	.asciz	"int"
	.section .BTF.ext
	.2byte	0xeb9f
	.byte	1, 0
	.4byte	24, 0, 8, 8, 0
	.4byte	260, 0
== stderr
btf-dump: a.o: .BTF.ext: has func_info records of 260 bytes, expected a multiple of 4 from 8 to 256
== status
2
