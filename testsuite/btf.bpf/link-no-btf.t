# about: an object without BTF is linked with the others, and one without any makes an output without
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b; clang -target bpf -O2 -c b.c
# run: btf-link -v -o x.o a.o b.o; symbols x.o | sed 's/^\([^ ]*\)+[^ ]* [0-9]* /\1 /'; misplaced x.o; records x.o 'VAR|FUNC'
# run: btf-link -o y.o b.o; numbered_sections y.o | sed -n /BTF/p
== a.c
extern int counter;
int known = 5;
int get (void) { return counter + known; }
== b.c
int counter = 4;
== stdout
.data OBJECT GLOBAL DEFAULT counter
.text FUNC GLOBAL DEFAULT get
.data OBJECT GLOBAL DEFAULT known
VAR 'counter' linkage=global
FUNC 'get' linkage=global
VAR 'known' linkage=global
== stderr
btf-link: note: a.o: has BTF
btf-link: note: b.o: has no BTF
