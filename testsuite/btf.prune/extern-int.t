# about: an extern function needs an integer of 32 bits, for libbpf: "int" rather than the first
# run: btf-prune --depth=forward -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] INT 'long int' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[2] INT 'unsigned int' size=4 bits_offset=0 nr_bits=32 encoding=(none)
[3] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[4] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[5] FUNC 'f' type_id=4 linkage=extern
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
[3] FUNC 'f' type_id=2 linkage=extern
