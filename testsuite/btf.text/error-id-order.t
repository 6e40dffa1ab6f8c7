# about: numeric ids must come in order
# run: btf-dump --raw a
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[3] PTR '(anon)' type_id=1
== stderr
btf-dump: a:2: found type [3], expected [2], the next one
== status
2
