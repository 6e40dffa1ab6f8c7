# about: that an enum of 64 bits has no values is told
# run: quirks -q -v a.btf
== a.btf
[1] ENUM 'wide' encoding=UNSIGNED size=8 vlen=0
[2] ENUM 'forward' encoding=UNSIGNED size=0 vlen=0
[3] ENUM 'narrow' encoding=UNSIGNED size=4 vlen=0
== stderr
quirks: note: a.btf: quirk enum-values of GCC 12: type 1 enum wide: an enum of 64 bits has no values
