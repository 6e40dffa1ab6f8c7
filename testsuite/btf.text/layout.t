# about: a layout section is kept, and tells the size of unknown kinds
# run: btf-dump --exact a | tee b && btf-dump --exact b | cmp b -
== a
BTF hdr_len=32 flags=0 byte_order=little
layout
	[0] info=0 elem=0 flags=0
	[1] info=4 elem=0 flags=7
	[2] info=4 elem=8 flags=0
	[3] info=0 elem=0 flags=65535
	[4]
	[5]
	[6]
	[7]
	[8]
	[9]
	[10]
	[11]
	[12]
	[13]
	[14]
	[15]
	[16]
	[17]
	[18]
	[19]
	[20] info=4 elem=8
[1] KIND20 'x' word=0 vlen=1 words=9
	words=1,2
== stdout
BTF hdr_len=32 flags=0 byte_order=little
layout
	[0] info=0 elem=0 flags=0
	[1] info=4 elem=0 flags=7
	[2] info=4 elem=8 flags=0
	[3] info=0 elem=0 flags=65535
	[4] info=0 elem=0 flags=0
	[5] info=0 elem=0 flags=0
	[6] info=0 elem=0 flags=0
	[7] info=0 elem=0 flags=0
	[8] info=0 elem=0 flags=0
	[9] info=0 elem=0 flags=0
	[10] info=0 elem=0 flags=0
	[11] info=0 elem=0 flags=0
	[12] info=0 elem=0 flags=0
	[13] info=0 elem=0 flags=0
	[14] info=0 elem=0 flags=0
	[15] info=0 elem=0 flags=0
	[16] info=0 elem=0 flags=0
	[17] info=0 elem=0 flags=0
	[18] info=0 elem=0 flags=0
	[19] info=0 elem=0 flags=0
	[20] info=4 elem=8 flags=0
[1] KIND20 'x' word=0 vlen=1 words=0x00000009
	words=0x00000001,0x00000002
