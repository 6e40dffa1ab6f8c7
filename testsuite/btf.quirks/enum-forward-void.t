# about: the word of a forward of GCC 12 can be 0, and other units tell that it is of an enum
# That the unit is GCC 12's, the encoding CHAR shows.
# run: quirks -v -n a.btf b.btf
== a.btf
[1] INT 'unsigned char' size=1 bits_offset=0 nr_bits=8 encoding=CHAR
[2] PTR '(anon)' type_id=3
[3] FWD 'kind' fwd_kind=struct
== b.btf
[1] ENUM 'kind' encoding=UNSIGNED size=4 vlen=1
	'KIND_A' val=1
== stdout
# changed: a.btf
[1] INT 'unsigned char' size=1 bits_offset=0 nr_bits=8 encoding=(none)
[2] PTR '(anon)' type_id=3
[3] ENUM 'kind' encoding=UNSIGNED size=0 vlen=0
[1] ENUM 'kind' encoding=UNSIGNED size=4 vlen=1
	'KIND_A' val=1
== stderr
quirks: note: a.btf: quirk char-encoding of GCC 12: type 1 unsigned char: the encoding CHAR, which makes the kernel refuse integers, is dropped
quirks: note: a.btf: quirk enum-forward of GCC 12: type 3 enum kind: was written as a forward of a struct
