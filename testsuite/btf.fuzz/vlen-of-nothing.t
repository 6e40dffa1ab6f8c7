# about: a count of items that a kind does not have costs no time: 131,072 pointers that say 16,777,215
# run: for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17; do cat pointer pointer > two && mv two pointer; done
# run: cat header pointer strings > a.btf
# run: btf-dump --raw a.btf | tail -n 1
# run: btf-link -o m.btf a.btf && btf-dump --raw m.btf
== header xxd
9feb 01 00 18000000	# magic, version, flags, header length
00000000 00001800	# types: offset, length 12 << 17
00001800 01000000	# strings
== pointer xxd
00000000 ffffff02 00000000
== strings xxd
00
== stdout
[131072] PTR '(anon)' type_id=0
[1] PTR '(anon)' type_id=0
