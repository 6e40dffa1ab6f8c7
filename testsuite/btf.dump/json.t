# about: JSON has a line for each type
# run: btf-dump --json a
== a
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=16
	'next' type_id=3 bits_offset=0
	'value' type_id=int bits_offset=64
[3] PTR '(anon)' type_id=2
== stdout
{"name":"a","header":{"hdr_len":24,"flags":0,"byte_order":"little","first_id":1,"first_string":0,"types_size":64,"strings_size":21},"types":[
{"id":1,"kind":"INT","name":"int","size":4,"bits_offset":0,"nr_bits":32,"encoding":"SIGNED"},
{"id":2,"kind":"STRUCT","name":"node","size":16,"vlen":2,"members":[{"name":"next","type_id":3,"bits_offset":0},{"name":"value","type_id":1,"bits_offset":64}]},
{"id":3,"kind":"PTR","name":"(anon)","type_id":2}]}
