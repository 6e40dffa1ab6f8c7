# about: a label that no type has
# run: btf-dump --raw a
== a
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED

[p] PTR '(anon)' type_id=nodes
== stderr
btf-dump: a:3: type 'nodes' is mentioned, but no type has this label
== status
2
