# about: relocations of and against what is not there are errors that name section and number
# run: . $srcdir/btf.bpf/link-functions
# run: bad () { small a.o "$@"; if btf-link -o x.o a.o; then echo "linked: $*"; fi; rm -f x.o; }
# Symbol 5 of 5; section 64; bytes 32 and 31 of 32, and the last four.
# run: bad 0x7c 05; bad 0x32c 40; bad 0x80 20; bad 0x80 1f; bad 0x78 01 0x70 1c
# Types 99 and 3: unknown, and, of data, of another size.
# run: bad 0x88 63; bad 0x32c 03 0x78 03 0x88 03 0x80 05
# Symbols of section 6, and half a relocation.
# run: bad 0x328 06; bad 0x320 1f
# Of a section without bytes.
# run: bad 0x244 08 0x32c 01
== stderr
btf-link: a.o: section 4 '.relraw_tp/a': relocation 0: is against symbol 5, but there are 5
btf-link: a.o: section 4 '.relraw_tp/a': has relocations of section 64, but there are 10
btf-link: a.o: section 4 '.relraw_tp/a': relocation 1: is at byte 32, but there are 32
btf-link: a.o: section 4 '.relraw_tp/a': relocation 1: ends behind the section, at byte 39
btf-link: a.o: section 4 '.relraw_tp/a': relocation 0: ends behind the section, at byte 44
btf-link: a.o: section 4 '.relraw_tp/a': relocation 1: is of unknown type 99
btf-link: a.o: section 4 '.relraw_tp/a': relocation 1: ends behind the section, at byte 9
btf-link: a.o: section 4 '.relraw_tp/a': has relocations against the symbols of section 6, but those are in section 5
btf-link: a.o: section 4 '.relraw_tp/a': has 31 bytes, expected a multiple of 16
btf-link: a.o: section 4 '.relraw_tp/a': has relocations of a section without contents
