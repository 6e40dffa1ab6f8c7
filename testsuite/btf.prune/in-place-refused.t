# about: what cannot be written as it was is not changed in place
# requires: gcc -gbtf
# requires: zstd
# run: gcc -gbtf -c a.c; : | gcc -x c -c - -o b.o; ar rc x.a b.o a.o; zstd -q a.o; printf "[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED\n[2] VAR 'v' type_id=1, linkage=global\n" > text
# run: cp -r . ../kept; for f in x.a a.o.zst text; do btf-prune --in-place $f || echo $?; cmp $f ../kept/$f; done
# run: btf-prune --in-place - < a.o 2> err || echo $?; sed -n 1p err
== a.c
int a (void) { return 1; }
== stdout
2
2
2
2
btf-prune: --in-place goes without standard input
== stderr
btf-prune: x.a: is an archive, expected one object: take it out of the archive
btf-prune: a.o.zst: is compressed, so it cannot be changed in place
btf-prune: text: is text, so it cannot be changed in place
