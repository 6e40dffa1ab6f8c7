# about: --stats tells units, types and bytes before and after, and each phase
# run: btf-link --stats -o out.btf a b 2>&1 | sed -E 's/ +[0-9]+\.[0-9]+ s/ N s/g; s/[0-9]+ KiB/N KiB/'
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== b
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[list] PTR '(anon)' type_id=fwd
[fwd] FWD 'node' fwd_kind=struct
[t] TYPEDEF 'list' type_id=list
== stdout
btf-link: note: stats: 2 units with 7 types in 200 bytes
btf-link: note: stats: written: 4 types (57.1 %) in 126 bytes (63.0 %)
btf-link: note: stats: names with several definitions: 0
btf-link: note: stats: load N s, memory up to N KiB
btf-link: note: stats: repair N s, memory up to N KiB
btf-link: note: stats: merge N s, memory up to N KiB
btf-link: note: stats: encode N s, memory up to N KiB
btf-link: note: stats: write N s, memory up to N KiB
btf-link: note: stats: of merging: classes N s, conflicts N s, output N s
