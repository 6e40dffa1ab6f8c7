# about: --prune of split BTF keeps the base as it is
# run: btf-link -o base.btf base; btf-link --base base.btf --prune -o x.btf a b; btf-link --base base.btf -o u.btf a b; btf-prune --base base.btf -o y.btf u.btf; cmp x.btf y.btf
# run: btf-dump --raw --base base.btf x.btf
== base
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] TYPEDEF 'number' type_id=1
== a
[3] STRUCT 'used' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[4] STRUCT 'unused' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[5] VAR 'v' type_id=3, linkage=global
== b
[3] STRUCT 'used' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[4] VAR 'w' type_id=3, linkage=static
== stdout
[3] STRUCT 'used' size=4 vlen=1
	'n' type_id=2 bits_offset=0
[4] VAR 'v' type_id=3, linkage=global
[5] VAR 'w' type_id=3, linkage=static
