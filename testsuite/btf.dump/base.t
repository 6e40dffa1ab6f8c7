# about: split BTF is read over its base, and only its own types are shown
# run: btf-dump --base a --raw b && btf-dump --base a --exact b && btf-dump --base a b && btf-dump --base a --header b && btf-dump --base a --json b
== a
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=16
	'next' type_id=3 bits_offset=0
	'value' type_id=int bits_offset=64
[3] PTR '(anon)' type_id=2
== b
[4] CONST '(anon)' type_id=2
[x] TYPEDEF 'value' type_id=4
[6] TYPEDEF 'new' type_id=x
== stdout
[4] CONST '(anon)' type_id=2
[5] TYPEDEF 'value' type_id=4
[6] TYPEDEF 'new' type_id=5
BTF hdr_len=24 flags=0 byte_order=little first_id=4 first_string=21
[4] CONST '(anon)' type_id=2
[5] TYPEDEF 'value' type_id=4
[6] TYPEDEF 'new' type_id=5
b: 64 bytes, little endian
  continues a with 3 types
  3 types, ids 4 to 6, 36 bytes; 4 bytes of strings
    2 TYPEDEF 1 CONST
(--raw shows the types, --ext what belongs to instructions; see --help)
header of .BTF
  byte order     little endian
  version        1
  flags          0
  header         24 bytes
  types          36 bytes, 3 from id 4 on
  strings        4 bytes from offset 21 on
{"name":"b","header":{"hdr_len":24,"flags":0,"byte_order":"little","first_id":4,"first_string":21,"types_size":36,"strings_size":4},"types":[
{"id":4,"kind":"CONST","name":"(anon)","type_id":2},
{"id":5,"kind":"TYPEDEF","name":"value","type_id":4},
{"id":6,"kind":"TYPEDEF","name":"new","type_id":5}]}
