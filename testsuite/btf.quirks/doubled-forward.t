# about: that a name is announced more than once is told
# run: quirks -q -v a.btf
== a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'foo' fwd_kind=struct
[3] CONST '(anon)' type_id=4
[4] FWD 'foo' fwd_kind=struct
[5] PTR '(anon)' type_id=3
[6] FWD 'bar' fwd_kind=struct
[7] FWD 'foo' fwd_kind=struct
== stderr
quirks: note: a.btf: quirk doubled-forward of GCC 16: type 4 struct foo and 1 more: is announced once more
