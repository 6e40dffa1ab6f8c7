# about: the unused word of forwards is cleared
# run: quirks -v -x a.btf
== a.btf
[1] PTR '(anon)' type_id=2
[2] FWD 'node' fwd_kind=struct unused=6
[3] PTR '(anon)' type_id=4
[4] FWD 'word' fwd_kind=union unused=283755200
== stdout
# changed: a.btf
BTF hdr_len=24 flags=0 byte_order=little
[1] PTR '(anon)' type_id=2
[2] FWD 'node' fwd_kind=struct
[3] PTR '(anon)' type_id=4
[4] FWD 'word' fwd_kind=union
== stderr
quirks: note: a.btf: quirk forward-word of GCC 12: type 2 struct node and 1 more: the unused word of a forward is cleared
