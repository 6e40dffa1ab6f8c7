# about: JSON has all that the exact form has of types
# requires: python3
# run: btf-dump --json a | tee b.json && python3 -m json.tool b.json /dev/null
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'c' size=1 bits_offset=0 nr_bits=8 encoding=CHAR
[3] INT 'sc' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED|CHAR
[4] INT 'b' size=1 bits_offset=3 nr_bits=5 encoding=BOOL int=0x14030105
[5] ENUM64 'e' encoding=SIGNED size=8 vlen=3
	'a' val=-1LL
	'b' val=9223372036854775807LL
	'c' val=-9223372036854775808
[6] ENUM64 '(anon)' encoding=UNSIGNED size=8 vlen=1
	'a2' val=18446744073709551615ULL
[7] ENUM 'e' encoding=SIGNED size=4 vlen=2
	'a' val=-1
	'(anon)' val=-2147483648
[8] ENUM 'e' encoding=UNSIGNED size=4 
	'a' val=4294967295
[9] FUNC 'f' type_id=proto linkage=7
[proto] FUNC_PROTO '(anon)' ret_type_id=0 
	'x' type_id=1
	'(anon)' type_id=0
[11] VAR 'v' type_id=1, linkage=9
[12] DATASEC '.data' size=8
	type_id=11 offset=0 size=4
	type_id=0 offset=4 size=4
	type_id=1 offset=8 size=4
[13] DECL_TAG 'tag' type_id=11 component_idx=-1 kflag=1
[14] DECL_TAG 'tag' type_id=9 component_idx=3
[15] TYPE_TAG 'user' type_id=1 kflag=1
[16] FWD 'u' fwd_kind=union
[17] FWD 's' fwd_kind=struct unused=4
[18] STRUCT 's' size=8 vlen=2 kflag=1
	'a' type_id=1 bits_offset=0
	'b' type_id=1 bits_offset=8
[19] STRUCT 's' size=8 vlen=2
	'a' type_id=1 bits_offset=0 bitfield_size=3
	'(anon)' type_id=1 bits_offset=16777215 bitfield_size=255
[20] STRUCT 's' size=8 vlen=1
	'a' type_id=1 bits_offset=4294967295
[21] ARRAY 'named' type_id=1 index_type_id=1 nr_elems=4294967295 unused=7
[22] PTR 'named' type_id=0 vlen=3
[23] TYPEDEF 'it's' type_id=1
[24] TYPEDEF '' type_id=1
[25] KIND25 'n' word=1 vlen=2 words=0x1,0x2
	words=0x3
	words=4
== stdout
{"name":"a","header":{"hdr_len":32,"flags":0,"byte_order":"little","first_id":1,"first_string":0,"types_size":540,"strings_size":58},"layout":[{"info":0,"elem":0,"flags":0},{"info":4,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":12,"elem":0,"flags":0},{"info":0,"elem":12,"flags":0},{"info":0,"elem":12,"flags":0},{"info":0,"elem":8,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":8,"flags":0},{"info":4,"elem":0,"flags":0},{"info":0,"elem":12,"flags":0},{"info":0,"elem":0,"flags":0},{"info":4,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":12,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":0,"elem":0,"flags":0},{"info":8,"elem":4,"flags":0}],"types":[
{"id":1,"kind":"INT","name":"int","size":4,"bits_offset":0,"nr_bits":32,"encoding":"SIGNED"},
{"id":2,"kind":"INT","name":"c","size":1,"bits_offset":0,"nr_bits":8,"encoding":"CHAR"},
{"id":3,"kind":"INT","name":"sc","size":1,"bits_offset":0,"nr_bits":8,"encoding":"UNKN","encoding_bits":3},
{"id":4,"kind":"INT","name":"b","size":1,"bits_offset":3,"nr_bits":5,"encoding":"BOOL","int":335741189},
{"id":5,"kind":"ENUM64","name":"e","encoding":"SIGNED","size":8,"vlen":3,"values":[{"name":"a","val":-1},{"name":"b","val":9223372036854775807},{"name":"c","val":-9223372036854775808}]},
{"id":6,"kind":"ENUM64","name":"(anon)","encoding":"UNSIGNED","size":8,"vlen":1,"values":[{"name":"a2","val":18446744073709551615}]},
{"id":7,"kind":"ENUM","name":"e","encoding":"SIGNED","size":4,"vlen":2,"values":[{"name":"a","val":-1},{"name":"(anon)","val":-2147483648}]},
{"id":8,"kind":"ENUM","name":"e","encoding":"UNSIGNED","size":4,"vlen":1,"values":[{"name":"a","val":4294967295}]},
{"id":9,"kind":"FUNC","name":"f","type_id":10,"linkage":"(unknown)","linkage_value":7},
{"id":10,"kind":"FUNC_PROTO","name":"(anon)","ret_type_id":0,"vlen":2,"params":[{"name":"x","type_id":1},{"name":"(anon)","type_id":0}]},
{"id":11,"kind":"VAR","name":"v","type_id":1,"linkage":"(unknown)","linkage_value":9},
{"id":12,"kind":"DATASEC","name":".data","size":8,"vlen":3,"vars":[{"type_id":11,"offset":0,"size":4,"name":"v"},{"type_id":0,"offset":4,"size":4,"name":""},{"type_id":1,"offset":8,"size":4,"name":"int"}]},
{"id":13,"kind":"DECL_TAG","name":"tag","type_id":11,"component_idx":-1,"kflag":1},
{"id":14,"kind":"DECL_TAG","name":"tag","type_id":9,"component_idx":3},
{"id":15,"kind":"TYPE_TAG","name":"user","type_id":1,"kflag":1},
{"id":16,"kind":"FWD","name":"u","fwd_kind":"union"},
{"id":17,"kind":"FWD","name":"s","fwd_kind":"struct","unused":4},
{"id":18,"kind":"STRUCT","name":"s","size":8,"vlen":2,"members":[{"name":"a","type_id":1,"bits_offset":0},{"name":"b","type_id":1,"bits_offset":8}],"kflag":1},
{"id":19,"kind":"STRUCT","name":"s","size":8,"vlen":2,"members":[{"name":"a","type_id":1,"bits_offset":0,"bitfield_size":3},{"name":"(anon)","type_id":1,"bits_offset":16777215,"bitfield_size":255}],"kflag":1},
{"id":20,"kind":"STRUCT","name":"s","size":8,"vlen":1,"members":[{"name":"a","type_id":1,"bits_offset":4294967295}]},
{"id":21,"kind":"ARRAY","name":"named","type_id":1,"index_type_id":1,"nr_elems":4294967295,"unused":7},
{"id":22,"kind":"PTR","name":"named","type_id":0,"vlen":3},
{"id":23,"kind":"TYPEDEF","name":"it's","type_id":1},
{"id":24,"kind":"TYPEDEF","name":"","type_id":1},
{"id":25,"kind":"KIND25","name":"n","word":1,"vlen":2,"words":[1,2],"items":[[3],[4]]}]}
