# about: sections of any name have their DATASEC and their relocations: struct_ops, arenas, constants, strings
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: for n in 1 2; do sed "s/N\\b/$n/g" prog.c > prog$n.c; done
# run: with_clang prog1 prog2; btf-link -o x.o prog1.o prog2.o
# run: misplaced x.o; datasecs x.o; section x.o .rodata.str1.1 | tr -d ' \n'; echo
# run: section x.o .rodata
# run: readelf -rW x.o | awk '/^Relocation/ { print $3 } /^[0-9a-f]+ +[0-9a-f]+ / { print "  " $5 }'
== prog.c
#include "bpf.h"

struct ops
{
  int (*init) (void *c);
  const char *name;
};

static int arena_N SEC (".addr_space.1");
const volatile int constant_N SEC (".rodata.config") = N;

SEC ("struct_ops/initN") int
initN (int *c)
{
  static const char *const names[] = { "first N", "second N" };
  return names[*c & 1][*c] + arena_N + constant_N;
}

struct ops opsN SEC (".struct_ops.link") = { .init = (void *) initN };
== stdout
.addr_space.1+0 4 static arena_1
.addr_space.1+4 4 static arena_2
.rodata+0 16 static init1.names
.rodata+10 16 static init2.names
.rodata.config+0 4 global constant_1
.rodata.config+4 4 global constant_2
.struct_ops.link+0 16 global ops1
.struct_ops.link+10 16 global ops2
66697273742031007365636f6e6420310066697273742032007365636f6e64203200
 00 00 00 00 00 00 00 00
 08 00 00 00 00 00 00 00
 11 00 00 00 00 00 00 00
 19 00 00 00 00 00 00 00
'.relstruct_ops/init1'
  .rodata
  .addr_space.1
  constant_1
'.rel.rodata'
  .rodata.str1.1
  .rodata.str1.1
  .rodata.str1.1
  .rodata.str1.1
'.rel.struct_ops.link'
  init1
  init2
'.relstruct_ops/init2'
  .rodata
  .addr_space.1
  constant_2
