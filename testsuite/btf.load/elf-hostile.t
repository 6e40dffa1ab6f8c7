# about: ELF headers that make no sense are errors
# requires: gcc
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# Class, byte order, section headers (40 to 47), their size, number, names.
# run: patch () { cp i.o bad.o; printf $2 | dd of=bad.o bs=1 seek=$1 conv=notrunc status=none; fails btf-link -o out.btf bad.o; }
# run: patch 4 '\3'
# run: patch 5 '\0'
# run: patch 40 '\377\377\377\377\377\377\377\377'
# run: patch 58 '\1'
# run: patch 60 '\377\376'
# run: patch 62 '\1\0'
# run: patch 62 '\11\0'
# run: at=$(($(readelf -hW i.o | sed -n 's/.*Start of section headers: *\([0-9]*\).*/\1/p') + 64))
# run: patch $at '\377\377'
# run: patch $((at + 24)) '\377\377\377\377\377\377\377\377'
# run: patch $((at + 32)) '\377\377\377\377\377\377\377\177'
# run: patch $((at + 4)) '\10'
# run: patch $((at + 9)) '\10'
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stderr
btf-link: bad.o: has ELF class 3, expected 1 (ELF32) or 2 (ELF64)
btf-link: bad.o: has ELF byte order 0, expected 1 (little) or 2 (big)
btf-link: bad.o: has section headers at 18446744073709551615, but is only 400 bytes long
btf-link: bad.o: has section headers of 1 bytes, expected 64
btf-link: bad.o: has 65279 section headers at 144, but is only 400 bytes long
btf-link: bad.o: has its section names in section 1, which is no string table
btf-link: bad.o: has its section names in section 9, but there are 4 sections
btf-link: bad.o: has the name of section 1 at 65535 of the names, which are 32 bytes
btf-link: bad.o: has section .BTF of 45 bytes at 18446744073709551615, but is only 400 bytes long
btf-link: bad.o: has section .BTF of 9223372036854775807 bytes at 64, but is only 400 bytes long
btf-link: bad.o: has a section .BTF without bytes (SHT_NOBITS); are they in the file that this one was split from?
btf-link: bad.o: has a compressed section .BTF (SHF_COMPRESSED), which readers of BTF do not expect: uncompress it first
