# about: the header of the exact form says the byte order and the length of the header
# run: btf-dump --exact a | tee b && btf-dump --exact b | cmp b -
== a xxd
eb9f 01 00 00000020  # header of 32 bytes
00000000 0000000c
0000000c 00000003
00000000 00000000
00000001 08000000 00000000
00 61 00
== stdout
BTF hdr_len=32 flags=0 byte_order=big
[1] TYPEDEF 'a' type_id=0
