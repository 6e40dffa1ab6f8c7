# about: split BTF without its base
# run: btf-dump --raw a
== a
BTF hdr_len=24 flags=0 byte_order=little first_id=3 first_string=10
[3] PTR '(anon)' type_id=1
== stderr
btf-dump: a:1: first_id= is 3 and first_string= is 10, but with no base they are 1 and 0
== status
2
