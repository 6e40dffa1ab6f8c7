# about: units without types make one without types
# run: btf-link -o m.btf a.btf b.btf && btf-dump --raw m.btf
== a.btf xxd
9feb 0100 18000000 00000000 00000000 00000000 01000000 00
== b.btf xxd
9feb 0100 18000000 00000000 00000000 00000000 01000000 00
