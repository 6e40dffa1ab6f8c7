# about: symbols that are not in their section, or in none, are errors that name number and name
# run: . $srcdir/btf.bpf/link-functions
# run: bad () { small a.o "$@"; if btf-link -o x.o a.o; then echo "linked: $*"; fi; rm -f x.o; }
# Of v: value 9 and size 9 in 8 bytes, a size that wraps, section 64, name at 9.
# run: bad 0xc8 09; bad 0xd0 09; bad 0xc8 08 0xd0 ffffffffffffffff; bad 0xc6 40; bad 0xc0 09
# u is common.
# run: bad 0xf6 f2ff
# No names, names without an end, and half a symbol.
# run: bad 0x368 00; bad 0x3a0 08; bad 0x360 77
== stderr
btf-link: a.o: symbol 2 'v': is at offset 9, expected at most 8
btf-link: a.o: symbol 2 'v': has size 9, expected at most 8
btf-link: a.o: symbol 2 'v': has size 18446744073709551615, expected at most 0
btf-link: a.o: symbol 2 'v': is in section 64, expected at most 9
btf-link: a.o: symbol 2 '': has its name at 9, expected at most 8
btf-link: a.o: has the common symbol 'u', which has no place: compile with -fno-common
btf-link: a.o: has the names of its symbols in section 0, which is no string table
btf-link: a.o: has the names of its symbols in section 6, which is no string table
btf-link: a.o: section 5 '.symtab': has 119 bytes, expected a multiple of 24
