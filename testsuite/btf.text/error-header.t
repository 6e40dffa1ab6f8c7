# about: a header that is too short
# run: btf-dump --raw a
== a
BTF hdr_len=20
== stderr
btf-dump: a:1: hdr_len= is 20, expected at least 24
== status
2
