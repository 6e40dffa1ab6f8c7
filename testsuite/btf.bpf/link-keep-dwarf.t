# about: DWARF is left out, or with --keep-dwarf linked so that each unit has its own names
# requires: clang bpf
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/plugin-src/*.[ch] .
# run: clang -target bpf -O2 -gdwarf-4 -c one.c two.c
# run: btf-link -o x.o one.o two.o; numbered_sections x.o | sed -n /debug/p
# run: btf-link --keep-dwarf -o y.o one.o two.o
# run: names () { bpf-readelf --debug-dump=info $1 2> /dev/null | sed -n 's/.*DW_AT_name *:.*: //p' | sort; }
# run: (names one.o; names two.o) | sort > want; names y.o | diff want -; grep -E '^(one|two)\.c|second' want
# run: lines () { bpf-readelf --debug-dump=decodedline $1 2> /dev/null | grep -E '^(one|two|bpf)\.[ch] ' | awk '{ print $1, $2 }'; }
# run: (lines one.o; lines two.o) | diff - <(lines y.o) && lines y.o | grep -q two
# run: same_sections x.o y.o .BTF .BTF.ext .text .data
== stdout
one.c
second
two.c
