# about: --header shows the header
# run: btf-dump --header a
== a
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'node' size=16
	'next' type_id=3 bits_offset=0
	'value' type_id=int bits_offset=64
[3] PTR '(anon)' type_id=2
== stdout
header of .BTF
  byte order     little endian
  version        1
  flags          0
  header         24 bytes
  types          64 bytes, 3 from id 1 on
  strings        21 bytes from offset 0 on
