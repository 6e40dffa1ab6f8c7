# about: a file that cannot be read does not keep the others from being shown
# run: btf-dump --raw nowhere a bad
== a
[1] PTR '(anon)' type_id=0
== bad xxd
9feb 01 00
== stdout
# a
[1] PTR '(anon)' type_id=0
== stderr
btf-dump: nowhere: cannot be read: No such file or directory
btf-dump: bad: is 4 bytes long, but a header takes 24
== status
2
