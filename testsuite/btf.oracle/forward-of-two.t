# about: the oracle accepts a forward that has two definitions
# run: oracle a.btf -- a.btf
== a.btf
[1] FWD 'node' fwd_kind=struct
[2] STRUCT 'node' size=8 vlen=0
[3] STRUCT 'node' size=4 vlen=0
