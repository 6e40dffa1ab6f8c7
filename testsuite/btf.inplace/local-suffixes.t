# about: variables whose names have suffixes of functions, and many local symbols for one global variable
# requires: gcc
# run: btf-link -o x.raw x.btf; object () { { echo '.section .BTF; .incbin "x.raw"; .data'; cat; } > x.s; gcc -c x.s -o x.o; }
# run: variables () { for v; do echo ".type $v, @object; .size $v, 4; $v: .long 1"; done; }
# Only functions have clones: these are four variables.
# run: variables s.part.0 s.isra.0 s.isra.1 s.isra.2 | object && btf-link --in-place x.o && btf-dump --raw x.o
# A global variable is one.
# run: variables g.lto_priv.{0..999} | object && btf-link --in-place x.o && btf-dump --raw x.o
== x.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] VAR 's' type_id=1, linkage=static
[3] VAR 'g' type_id=1, linkage=global
== stdout
[1] DATASEC '.data' size=16 vlen=4
	type_id=3 offset=0 size=4 (VAR 's')
	type_id=4 offset=4 size=4 (VAR 's')
	type_id=5 offset=8 size=4 (VAR 's')
	type_id=6 offset=12 size=4 (VAR 's')
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] VAR 's' type_id=2, linkage=static
[4] VAR 's' type_id=2, linkage=static
[5] VAR 's' type_id=2, linkage=static
[6] VAR 's' type_id=2, linkage=static
[1] DATASEC '.data' size=4000 vlen=1
	type_id=2 offset=0 size=4 (VAR 'g')
[2] VAR 'g' type_id=3, linkage=global
[3] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
