# about: BTF is not written to a terminal
# requires: python3
# run: NO_COLOR=1 python3 -c 'import os, pty; os._exit (os.waitstatus_to_exitcode (pty.spawn (["btf-link", "a"])))' | tr -d '\r'
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
btf-link: standard output: is a terminal, which BTF would garble: name a file with -o
== status
2
