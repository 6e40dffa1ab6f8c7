# about: a type of a kind of which only the layout is known cannot be merged
# run: btf-link -o m.btf a.btf || echo $?
# run: ls
== a.btf xxd
9feb 0100 20000000  # header of 32 bytes
00000000 10000000   # types
64000000 01000000   # strings
10000000 54000000   # layout of 21 kinds
00000000 00000014 00000000 00000000  # kind 20, one word more
00000000 00000000 00000000 00000000 00000000
00000000 00000000 00000000 00000000 00000000
00000000 00000000 00000000 00000000 00000000
00000000 00000000 00000000 00000000 00000000
04000000
00
== stdout
2
a.btf
== stderr
btf-link: a.btf: type 1: has kind 20, of which only the size is known, so it cannot be merged
