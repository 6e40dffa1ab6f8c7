# about: an item before any type
# run: btf-dump --raw a
== a
BTF hdr_len=24
	'x' type_id=1 bits_offset=0
== stderr
btf-dump: a:2: found the item ''x'' before any type
== status
2
