# about: the unused word of a forward of GCC 12 proves that it is of an enum
# A word of 6 is a structure's.  That of the union is right as it is.  Types that
# CTF does not have make words lower, as in b.btf.
# run: quirks -v -n a.btf b.btf
== a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] PTR '(anon)' type_id=3
[3] FWD 'kind' fwd_kind=struct unused=8
[4] PTR '(anon)' type_id=5
[5] FWD 'node' fwd_kind=struct unused=6
[6] PTR '(anon)' type_id=7
[7] FWD 'word' fwd_kind=union unused=7
[8] CONST '(anon)' type_id=5
== b.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] PTR '(anon)' type_id=3
[3] FWD 'kind' fwd_kind=struct unused=7
[4] PTR '(anon)' type_id=5
[5] FWD 'node' fwd_kind=struct unused=5
[6] PTR '(anon)' type_id=7
[7] FWD 'word' fwd_kind=union unused=6
[8] CONST '(anon)' type_id=5
== stdout
# changed: a.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] PTR '(anon)' type_id=3
[3] ENUM 'kind' encoding=UNSIGNED size=0 vlen=0
[4] PTR '(anon)' type_id=5
[5] FWD 'node' fwd_kind=struct
[6] PTR '(anon)' type_id=7
[7] FWD 'word' fwd_kind=union
[8] CONST '(anon)' type_id=5
# changed: b.btf
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] PTR '(anon)' type_id=3
[3] ENUM 'kind' encoding=UNSIGNED size=0 vlen=0
[4] PTR '(anon)' type_id=5
[5] FWD 'node' fwd_kind=struct
[6] PTR '(anon)' type_id=7
[7] FWD 'word' fwd_kind=union
[8] CONST '(anon)' type_id=5
== stderr
quirks: note: a.btf: quirk forward-word of GCC 12: type 3 enum kind and 2 more: the unused word of a forward is cleared
quirks: note: a.btf: quirk enum-forward of GCC 12: type 3 enum kind: was written as a forward of a struct
quirks: note: b.btf: quirk forward-word of GCC 12: type 3 enum kind and 2 more: the unused word of a forward is cleared
quirks: note: b.btf: quirk enum-forward of GCC 12: type 3 enum kind: was written as a forward of a struct
