# about: when memory runs out, bpf-ld fails with a message and leaves nothing
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# requires: gcc
# requires: plain build
# run: . $srcdir/btf.bpf/plugin-functions
# run: clang -target bpf -O2 -g -c one.c two.c
# run: gcc -shared -fPIC $sources/oom.c -o oom.so
# run: bpf_link one.o two.o -o want.o
# run: attempt () { OOM_AT=$1 LD_PRELOAD=$PWD/oom.so bpf-ld -r -z muldefs -plugin $plugin -plugin-opt=jobs=1 one.o two.o -o x.o 2> err; }
# run: n=1; until attempt $n; do test $? = 1; grep -q 'out of memory$' err; test ! -e x.o; n=$((n + 1)); done; cmp x.o want.o
# run: test $n -gt 100
# run: ls -A | grep '^[.]btf' || echo clean
== one.c
static int value; int other; int one (void) { return value + other; }
== two.c
static int value; extern int other; int two (void) { return value + other; }
== stdout
clean
