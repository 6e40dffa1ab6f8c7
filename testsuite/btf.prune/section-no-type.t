# about: a section header of no type is no section, whatever its name
# run: . $srcdir/btf.bpf/link-functions
# Of .BTF, then of .BTF.ext, the type is lost.
# run: small a 0x3c4 00000000; fails btf-prune --in-place a
# run: small b 0x404 00000000; btf-prune --in-place b; btf-dump b | sed -n 1p
== stdout
b: .BTF: 51 bytes, little endian
== stderr
btf-prune: a: has no BTF (no section .BTF)
