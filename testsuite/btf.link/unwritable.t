# about: outputs that cannot be written are errors, and nothing is left behind
# run: ! btf-link -o /dev/full a
# run: ! btf-link -o nowhere/out.btf a
# run: ! btf-link -o . a
# run: ! btf-link a > /dev/full
# run: ls -A
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
a
== stderr
btf-link: /dev/full: cannot be written: No space left on device
btf-link: nowhere/out.btf: cannot be written: No such file or directory
btf-link: .: cannot be written: Is a directory
btf-link: standard output: cannot be written: No space left on device
