# about: a variable without a symbol stays if a type mentions it, as no compiler would have it; one that only a dropped function leads to does not
# requires: gcc
# run: btf-link --no-dedup -o x.raw x.btf; printf '%s\n' '.file "x.c"' '.section .BTF; .incbin "x.raw"; .data; .globl here' '.type here, @object; .size here, 4; here: .long 1' > x.s; gcc -c x.s -o x.o
# run: btf-link --in-place x.o && btf-dump --raw x.o
== x.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 'odd' type_id=1, linkage=static
[3] PTR '(anon)' type_id=2
[4] TYPEDEF 'p' type_id=3
[5] VAR 'here' type_id=1, linkage=global
[6] VAR 'gone' type_id=1, linkage=static
[7] PTR '(anon)' type_id=6
[8] FUNC_PROTO '(anon)' ret_type_id=0 vlen=1
	'x' type_id=7
[9] FUNC 'lost' type_id=8 linkage=global
== stdout
[1] PTR '(anon)' type_id=5
[2] DATASEC '.data' size=4 vlen=1
	type_id=3 offset=0 size=4 (VAR 'here')
[3] VAR 'here' type_id=4, linkage=global
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[5] VAR 'odd' type_id=4, linkage=static
[6] TYPEDEF 'p' type_id=1
