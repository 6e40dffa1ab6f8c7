# about: records of code that is not there are errors that name the section
# run: . $srcdir/btf.bpf/link-functions
# run: bad () { small a.o "$@"; if btf-link -o x.o a.o; then echo "linked: $*"; fi; rm -f x.o; }
# At instruction 32 of 32 bytes, 36, 4, and of section 'a'.
# run: bad 0x17c 20; bad 0x190 20; bad 0x190 04; bad 0x174 01
# Of a type that is not there; more records than there are.
# run: bad 0x180 03; bad 0x178 02
# .BTF.ext without .BTF.
# run: bad 0x3c0 10
== stderr
btf-link: a.o: .BTF.ext: func_info: section 'raw_tp/a': has a record of the instruction at 32, but the section has 32 bytes
btf-link: a.o: .BTF.ext: line_info: section 'raw_tp/a': has a record of the instruction at 32, but the section has 32 bytes
btf-link: a.o: .BTF.ext: line_info: section 'raw_tp/a': has a record of the instruction at 4, expected a multiple of 8
btf-link: a.o: .BTF.ext: has func_info of section 'a', but a.o has no such section
btf-link: a.o: .BTF.ext: func_info: section 0 'raw_tp/a', record 0: mentions type 3, but the last type is 2
btf-link: a.o: .BTF.ext: func_info: section 0: has 2 records, but there is room for 1
btf-link: a.o: has .BTF.ext, but no .BTF
