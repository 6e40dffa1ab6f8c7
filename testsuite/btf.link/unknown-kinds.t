# about: units with types of unknown kinds can be kept apart, but not renumbered
# run: btf-link -r -o out.btf u && btf-dump --raw out.btf
# run: ! btf-link -o out.btf u
# run: ! btf-link --no-dedup -o out.btf u
== u
[1] KIND25 'n' word=1 vlen=1 words=1
	words=3
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
[1] KIND25 'n' word=1 vlen=1 words=0x00000001
	words=0x00000003
[2] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stderr
btf-link: u: type 1: has kind 25, of which only the size is known, so it cannot be merged
btf-link: u: type 1: has kind 25, of which only the size is known, so it cannot be renumbered
