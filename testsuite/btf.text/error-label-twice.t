# about: a label that two types have
# run: btf-dump --raw a
== a
[a] PTR '(anon)' type_id=0
[a] PTR '(anon)' type_id=a
== stderr
btf-dump: a:2: label [a] is used again, first in line 1
== status
2
