# about: bpf-ld -r by itself still calls the wrong function (the plugin repairs it)
# Both objects have a static function in .text and a static variable in .data,
# and their programs refer to these by the section's symbol; the compiler's imm
# of a call counts from there, in instructions, less one.  In the output the
# second program must call instruction 2 (imm 1) and load from .data + 8.  GNU ld
# leaves -1 and 0.  When this test fails, ld was repaired: see the head of
# ld-plugin/repair.c.
# requires: bpf-ld
# run: for i in 1 2; do sed s/N/$i/ $srcdir/btf.bpf/plugin-src/prog.s | bpf-as -o $i.o -; done
# run: bpf-ld -r 1.o 2.o -o x.o
# run: bpf-objcopy -O binary -j raw_tp/2 x.o code
# run: od -An -tx1 -w8 code
== stdout
 85 10 00 00 ff ff ff ff
 18 01 00 00 00 00 00 00
 00 00 00 00 00 00 00 00
 95 00 00 00 00 00 00 00
