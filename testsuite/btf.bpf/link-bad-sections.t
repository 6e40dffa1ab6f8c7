# about: sections that cannot be linked are errors that name them
# run: . $srcdir/btf.bpf/link-functions
# run: bad () { small a.o "$@"; if btf-link -o x.o a.o; then echo "linked: $*"; fi; rm -f x.o; }
# Of .data: a group, other relocations, compressed, no name, alignments.
# run: bad 0x2c4 11; bad 0x304 04 0x320 18; bad 0x2c9 08; bad 0x2c0 00; bad 0x2f0 03; bad 0x2f0 0000002000000000; bad 0x2f0 000000000000ff
# Code of seven bytes; overlapping sections; a name, and bytes, beyond the file; two symbol tables.
# run: bad 0x2a0 07 0xb8 07; bad 0x2a0 09; bad 0x2c0 ff; bad 0x2d8 ff0f; bad 0x2c4 02
# A 32-bit object.
# run: bad 0x04 01
== stderr
btf-link: a.o: section 3 '.data': is a section group (SHT_GROUP), which cannot be linked
btf-link: a.o: section 4 '.relraw_tp/a': has relocations with addends of their own (SHT_RELA), expected SHT_REL
btf-link: a.o: section 3 '.data': is compressed (SHF_COMPRESSED)
btf-link: a.o: section 3 '': has no name
btf-link: a.o: section 3 '.data': has alignment 3, expected a power of two up to 1048576
btf-link: a.o: section 3 '.data': has alignment 536870912, expected a power of two up to 1048576
btf-link: a.o: section 3 '.data': has alignment 71776119061217280, expected a power of two up to 1048576
btf-link: a.o: section 2 '.text': has code of 7 bytes, expected a multiple of 8
btf-link: a.o: section 3 '.data': begins at byte 104 of the file, but section 2 '.text' has bytes 96 to 104
btf-link: a.o: has the name of section 3 at 255 of the names, which are 75 bytes
btf-link: a.o: has section .data of 8 bytes at 4095, but is only 1152 bytes long
btf-link: a.o: has two symbol tables, sections 3 and 5
btf-link: a.o: has machine 247, ELF type 1 and class 1, expected a relocatable object for BPF (247, 1, 2)
