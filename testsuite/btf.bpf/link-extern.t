# about: functions, variables and maps that another object defines are that object's
# One record for each, global, with the definition's names of parameters; and
# the order of the objects does not matter to the types.
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/link-src/uses.c a.c; cp $srcdir/btf.bpf/link-src/defines.c b.c
# run: for cc in clang gcc; do with_$cc a b; btf-link -o x.o a.o b.o; btf-link -o y.o b.o a.o; misplaced x.o; misplaced y.o; symbols x.o | sed 's/^[^ ]* [0-9]* //'; records x.o 'VAR|FUNC|DATASEC'; btf-dump --raw x.o | grep -o -E "'(first|second)'"; same_sections x.o y.o .BTF .maps .data .text; done
== stdout
FUNC GLOBAL DEFAULT a
OBJECT GLOBAL DEFAULT counter
OBJECT GLOBAL DEFAULT shared
FUNC GLOBAL DEFAULT total
DATASEC '.data' size=4 vlen=1
DATASEC '.maps' size=32 vlen=1
FUNC 'a' linkage=global
VAR 'counter' linkage=global
VAR 'shared' linkage=global
FUNC 'total' linkage=global
'first'
'second'
FUNC GLOBAL DEFAULT a
OBJECT GLOBAL DEFAULT counter
OBJECT GLOBAL DEFAULT shared
FUNC GLOBAL DEFAULT total
DATASEC '.data' size=4 vlen=1
DATASEC '.maps' size=32 vlen=1
FUNC 'a' linkage=global
VAR 'counter' linkage=global
VAR 'shared' linkage=global
FUNC 'total' linkage=global
'first'
'second'
