# about: threads are those that make has to give, and are given back
# run: make -sf Makefile -j3
# run: mkfifo tokens && exec 7<> tokens && printf ab >&7
# run: MAKEFLAGS=' -j3 --jobserver-auth=fifo:tokens' btf-link -o 1.btf a b
# run: head -c 2 <&7 | fold -w 1 | sort | tr -d "\n"; echo
# run: MAKEFLAGS=' -j3 --jobserver-auth=fifo:nowhere' btf-link -o 2.btf a b && cmp 1.btf 2.btf
# run: MAKEFLAGS=' -j3 --jobserver-auth=0,1' btf-link -o 2.btf a b && cmp 1.btf 2.btf
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== b
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[list] PTR '(anon)' type_id=fwd
[fwd] FWD 'node' fwd_kind=struct
[t] TYPEDEF 'list' type_id=list
== Makefile
all: 1 2 3
%:
	+@btf-link -o $@.btf a b
== stdout
ab
