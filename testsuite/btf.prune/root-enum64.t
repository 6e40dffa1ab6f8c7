# about: the root enum:NAME means enumerations of 64 bits, too, and enum64:NAME no others
# run: btf-prune --only --root 'enum:*' a.btf | btf-dump --raw && btf-prune --only --root 'enum64:*' a.btf | btf-dump --raw
== a.btf
[1] ENUM 'small' encoding=UNSIGNED size=4 vlen=1
	'A' val=1
[2] ENUM64 'large' encoding=UNSIGNED size=8 vlen=1
	'B' val=1
== stdout
[1] ENUM 'small' encoding=UNSIGNED size=4 vlen=1
	'A' val=1
[2] ENUM64 'large' encoding=UNSIGNED size=8 vlen=1
	'B' val=1ULL
[1] ENUM64 'large' encoding=UNSIGNED size=8 vlen=1
	'B' val=1ULL
