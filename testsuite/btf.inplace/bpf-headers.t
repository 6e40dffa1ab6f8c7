# about: an object for BPF may have its section names at an index beyond the ELF header's field, and sections of no type
# run: . $srcdir/btf.bpf/link-functions
# The index of the names is in section header 0.  The names are found, and the index returns to the ELF header.
# run: small a; small b 0x3e ffff 0x228 09; btf-link --in-place a b && cmp a b
# .BTF.ext loses its name and type, so that its size, first as it was and then -0x100, means nothing.
# run: small c 0x400 0000000000000000; small d 0x400 0000000000000000 0x420 00ffffffffffffff; btf-link --in-place c d
# Some versions of readelf warn of it.
# run: exec 2> warnings; numbered_sections a | grep -c .; readelf -hW c d | grep -c "section headers: *10$"
# run: cmp <(section c .BTF) <(section d .BTF) && for f in c d; do cmp <(section $f raw_tp/a) <(section a raw_tp/a); done
== stdout
9
2
