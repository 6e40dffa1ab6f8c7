# about: a quoted name that goes on behind its end is an error, not an empty allocation
# run: btf-dump --raw a.btf
== a.btf
[1] FWD ""oe'"
== stderr
btf-dump: a.btf:1: found 'oe'"', expected an attribute like size=8
== status
2
