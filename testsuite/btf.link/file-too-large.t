# about: an output that does not fit leaves the old file as it is
# run: echo old > out.btf
# run: (trap '' XFSZ; ulimit -f 1; fails btf-link -r -o out.btf $(printf 'a %.0s' {1..50}))
# run: cat out.btf; ls -A
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
old
a
out.btf
== stderr
btf-link: out.btf: cannot be written: File too large
