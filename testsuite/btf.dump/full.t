# about: output that cannot be written is an error
# run: btf-dump --raw a > /dev/full
== a
[1] PTR '(anon)' type_id=0
== stderr
btf-dump: standard output: cannot be written: No space left on device
== status
2
