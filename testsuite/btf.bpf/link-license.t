# about: of licenses and versions the first object's stay, under whatever names
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: for cc in clang gcc; do with_$cc a b c; btf-link -o x.o a.o b.o c.o; section x.o license; section x.o version; misplaced x.o; symbols x.o; records x.o 'VAR|DATASEC'; done
== a.c
#include "bpf.h"
char LICENSE[] SEC ("license") = "GPL";
u32 _version SEC ("version") = 1;
int after = 1;
== b.c
#include "bpf.h"
char _license[] SEC ("license") = "GPL";
u32 _version SEC ("version") = 1;
== c.c
#include "bpf.h"
char LICENSE[4] SEC ("license") = "GPL";
== stdout
 47 50 4c 00
 01 00 00 00
license+0 4 OBJECT GLOBAL DEFAULT LICENSE
version+0 4 OBJECT GLOBAL DEFAULT _version
.data+0 4 OBJECT GLOBAL DEFAULT after
DATASEC '.data' size=4 vlen=1
VAR 'LICENSE' linkage=global
VAR '_version' linkage=global
VAR 'after' linkage=global
DATASEC 'license' size=4 vlen=1
DATASEC 'version' size=4 vlen=1
 47 50 4c 00
 01 00 00 00
license+0 4 OBJECT GLOBAL DEFAULT LICENSE
version+0 4 OBJECT GLOBAL DEFAULT _version
.data+0 4 OBJECT GLOBAL DEFAULT after
DATASEC '.data' size=4 vlen=1
VAR 'LICENSE' linkage=global
VAR '_version' linkage=global
VAR 'after' linkage=global
DATASEC 'license' size=4 vlen=1
DATASEC 'version' size=4 vlen=1
