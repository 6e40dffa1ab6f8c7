# about: in the output each object's part of a section is aligned as it asks, and relocations and DATASECs follow
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions
# run: for n in 1 2 3; do sed "s/\bN\b/$n/; s/progN/prog$n/" prog.c > prog$n.c; done
# run: with_clang prog1 prog2 prog3; btf-link -o x.o prog1.o prog2.o prog3.o; misplaced x.o; datasecs x.o; section x.o .data
# run: for n in 1 2 3; do section x.o raw_tp/$n | grep ' 18 '; done
== prog.c
#include "bpf.h"

static char byte = N;
static u64 number __attribute__ ((aligned (16))) = N;

SEC ("raw_tp/N") int
progN (void *c)
{
  byte++;
  return number++;
}
== stdout
.data+0 1 static byte
.data+10 8 static number
.data+20 1 static byte
.data+30 8 static number
.data+40 1 static byte
.data+50 8 static number
 01 00 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
 01 00 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
 02 00 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
 02 00 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
 03 00 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
 03 00 00 00 00 00 00 00
 18 01 00 00 00 00 00 00
 18 01 00 00 10 00 00 00
 18 01 00 00 20 00 00 00
 18 01 00 00 30 00 00 00
 18 01 00 00 40 00 00 00
 18 01 00 00 50 00 00 00
