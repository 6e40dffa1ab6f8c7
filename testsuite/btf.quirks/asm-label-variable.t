# about: a variable gets the name of the only symbol of its section and size that has no record
# Of the two of 8 bytes one cannot be told from the other.
# requires: gcc
# run: gcc -c x.s && quirks -v a.btf=x.o
== x.s
	.data
	.globl	label, one, two, known
	.type	label, @object
	.size	label, 4
label:	.long	1
	.size	one, 8
one:	.quad	1
	.size	two, 8
two:	.quad	1
	.size	known, 4
known:	.long	1
	.size	local, 4
local:	.long	1
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'var' type_id=1, linkage=global
[3] VAR 'first' type_id=1, linkage=global
[4] VAR 'second' type_id=1, linkage=global
[5] VAR 'known' type_id=1, linkage=global
[6] VAR 'gone' type_id=1, linkage=static
[7] DATASEC '.data' size=0 vlen=5
	type_id=2 offset=0 size=4
	type_id=3 offset=0 size=8
	type_id=4 offset=0 size=8
	type_id=5 offset=0 size=4
	type_id=6 offset=0 size=4
== stdout
# changed: a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'label' type_id=1, linkage=global
[3] VAR 'first' type_id=1, linkage=global
[4] VAR 'second' type_id=1, linkage=global
[5] VAR 'known' type_id=1, linkage=global
[6] VAR 'gone' type_id=1, linkage=static
[7] DATASEC '.data' size=0 vlen=5
	type_id=2 offset=0 size=4 (VAR 'label')
	type_id=3 offset=0 size=8 (VAR 'first')
	type_id=4 offset=0 size=8 (VAR 'second')
	type_id=5 offset=0 size=4 (VAR 'known')
	type_id=6 offset=0 size=4 (VAR 'gone')
== stderr
quirks: note: a.btf: quirk asm-label of GCC 12 to 16: type 2 label: had the name of the source, not that of the symbol
