# about: objects of GCC and of clang are linked with one another
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/plugin-src/*.[ch] .
# run: with_clang one; with_gcc two; btf-link -o x.o one.o two.o; misplaced x.o
# run: with_gcc one; with_clang two; btf-link -o y.o one.o two.o; misplaced y.o
# run: for f in x.o y.o; do records $f 'VAR|FUNC'; done
== stdout
VAR 'LICENSE' linkage=global
VAR 'counter' linkage=global
VAR 'first' linkage=global
VAR 'initialized' linkage=static
VAR 'initialized' linkage=static
FUNC 'library' linkage=global
FUNC 'local' linkage=static
FUNC 'local' linkage=static
FUNC 'one' linkage=global
VAR 'second' linkage=global
FUNC 'two' linkage=global
VAR 'zero' linkage=static
VAR 'zero' linkage=static
VAR 'LICENSE' linkage=global
VAR 'counter' linkage=global
VAR 'first' linkage=global
VAR 'initialized' linkage=static
VAR 'initialized' linkage=static
FUNC 'library' linkage=global
FUNC 'local' linkage=static
FUNC 'local' linkage=static
FUNC 'one' linkage=global
VAR 'second' linkage=global
FUNC 'two' linkage=global
VAR 'zero' linkage=static
