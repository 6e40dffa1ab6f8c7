# about: kinds that nobody knows keep their words; the layout is made up from them
# run: btf-dump --raw a | tee b && btf-dump --raw b | cmp b -
# run: btf-dump --exact a > c && btf-dump --exact c | tail -n +2 && btf-dump --raw c | cmp b -
== a
[1] KIND25 'n' word=1 vlen=2 words=0x1,0x2
	words=0x3
	words=4
[2] KIND22 '(anon)' word=1 vlen=0
[3] KIND22 'm' word=4294967295 kflag=1
	words=0,7
[4] PTR '(anon)' type_id=1
== stdout
[1] KIND25 'n' word=1 vlen=2 words=0x00000001,0x00000002
	words=0x00000003
	words=0x00000004
[2] KIND22 '(anon)' word=1 vlen=0
[3] KIND22 'm' word=4294967295 vlen=1 kflag=1
	words=0x00000000,0x00000007
[4] PTR '(anon)' type_id=1
layout
	[0] info=0 elem=0 flags=0
	[1] info=4 elem=0 flags=0
	[2] info=0 elem=0 flags=0
	[3] info=12 elem=0 flags=0
	[4] info=0 elem=12 flags=0
	[5] info=0 elem=12 flags=0
	[6] info=0 elem=8 flags=0
	[7] info=0 elem=0 flags=0
	[8] info=0 elem=0 flags=0
	[9] info=0 elem=0 flags=0
	[10] info=0 elem=0 flags=0
	[11] info=0 elem=0 flags=0
	[12] info=0 elem=0 flags=0
	[13] info=0 elem=8 flags=0
	[14] info=4 elem=0 flags=0
	[15] info=0 elem=12 flags=0
	[16] info=0 elem=0 flags=0
	[17] info=4 elem=0 flags=0
	[18] info=0 elem=0 flags=0
	[19] info=0 elem=12 flags=0
	[20] info=0 elem=0 flags=0
	[21] info=0 elem=0 flags=0
	[22] info=0 elem=8 flags=0
	[23] info=0 elem=0 flags=0
	[24] info=0 elem=0 flags=0
	[25] info=8 elem=4 flags=0
[1] KIND25 'n' word=1 vlen=2 words=0x00000001,0x00000002
	words=0x00000003
	words=0x00000004
[2] KIND22 '(anon)' word=1 vlen=0
[3] KIND22 'm' word=4294967295 vlen=1 kflag=1
	words=0x00000000,0x00000007
[4] PTR '(anon)' type_id=1
