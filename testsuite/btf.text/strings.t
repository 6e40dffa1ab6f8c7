# about: strings that the names do not give are kept by the exact form, with their offsets
# run: btf-dump --exact a | tee b && btf-dump --exact b | cmp b -
== a xxd
9feb 01 00 18000000  # header of 24 bytes
00000000 24000000    # three types
24000000 10000000    # strings
07000000 00000008 00000000   # TYPEDEF at 7: "bar" in the middle of "foobar"
0b000000 00000008 00000000   # TYPEDEF at 11: the first "bar"
0f000000 00000008 00000000   # TYPEDEF at 15: an empty string
00 756e 00 666f6f626172 00 62 6172 00 00
== stdout
BTF hdr_len=24 flags=0 byte_order=little
strings
	'un' 'foobar' 'bar' ''
[1] TYPEDEF 'bar' type_id=0 name_off=7
[2] TYPEDEF 'bar' type_id=0
[3] TYPEDEF '' type_id=0
