# about: another license, or another version, than that of the first object is a warning
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: with_clang a b
# run: btf-link -o x.o a.o b.o; section x.o license; section x.o version; records x.o VAR
== a.c
#include "bpf.h"
char LICENSE[] SEC ("license") = "GPL";
u32 _version SEC ("version") = 1;
int after = 1;
== b.c
#include "bpf.h"
char LICENSE[] SEC ("license") = "Dual BSD/GPL";
u32 _version SEC ("version") = 2;
== stdout
 47 50 4c 00
 01 00 00 00
VAR 'LICENSE' linkage=global
VAR '_version' linkage=global
VAR 'after' linkage=global
== stderr
btf-link: warning: b.o: has another license than the objects before it, and theirs is kept
btf-link: warning: b.o: has another version than the objects before it, and theirs is kept
