# about: the oracle complains of a forward whose definition is there
# run: oracle a.btf -- a.btf
== a.btf
[1] FWD 'node' fwd_kind=struct
[2] STRUCT 'node' size=8 vlen=0
== stderr
oracle: a.btf: type 1 'struct node': should be the same as type 2
== status
1
