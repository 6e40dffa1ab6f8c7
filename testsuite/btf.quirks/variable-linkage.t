# about: a global variable that is undefined is extern, and its place in a section is told
# requires: gcc
# run: gcc -c x.s && quirks -v a.btf=x.o
== x.s
	.bss
	.globl	defined
defined:
	.zero	4
	.data
	.quad	outside, config
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'outside' type_id=1, linkage=global
[3] VAR 'defined' type_id=1, linkage=global
[4] VAR 'config' type_id=1, linkage=global
[5] VAR 'nowhere' type_id=1, linkage=global
[6] DATASEC '.bss' size=0 vlen=2
	type_id=2 offset=0 size=4
	type_id=3 offset=0 size=4
[7] DATASEC '.kconfig' size=0 vlen=1
	type_id=4 offset=0 size=4
== stdout
# changed: a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'outside' type_id=1, linkage=extern
[3] VAR 'defined' type_id=1, linkage=global
[4] VAR 'config' type_id=1, linkage=extern
[5] VAR 'nowhere' type_id=1, linkage=global
[6] DATASEC '.bss' size=0 vlen=2
	type_id=2 offset=0 size=4 (VAR 'outside')
	type_id=3 offset=0 size=4 (VAR 'defined')
[7] DATASEC '.kconfig' size=0 vlen=1
	type_id=4 offset=0 size=4 (VAR 'config')
== stderr
quirks: note: a.btf: quirk variable-linkage of GCC 12: type 2 outside and 1 more: was global, but the symbol is undefined
quirks: note: a.btf: quirk extern-place of GCC 12: type 2 outside: is listed in a section where it is not
