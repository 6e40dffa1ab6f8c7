# about: what -S, -x and --defsym do stays done, and the code is repaired nevertheless
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: for i in 1 2; do cat $program macro.s | sed s/N/$i/ > $i.s; assemble $i; done
# run: bpf_link 1.o 2.o -o plain.o
# run: differ () { diff <($1 plain.o) <($1 x.o) > .diff || [ $? = 1 ]; sed -n '/^[<>]/p' .diff; }
# run: fails bpf_link --compress-debug-sections=zlib 1.o 2.o -o x.o 2>&1 | bpf_messages
# run: for option in -S -x --defsym=two=2 --build-id --emit-relocs; do echo "$option:"; bpf_link $option 1.o 2.o -o x.o 2>&1 | bpf_messages; differ sections; differ symbols; for s in .text raw_tp/1 raw_tp/2 .data; do section x.o $s | cmp - <(section plain.o $s); done; done
== macro.s
	.section .debug_macro,"",@progbits
	.zero 1000
	.8byte N
== stdout
bpf-ld: error: x.o: section N '.debug_macro': is compressed (SHF_COMPRESSED), so the relocations that bpf-ld leaves wrong cannot be repaired
-S:
< .debug_macro 0007e0 1
-x:
bpf-ld: warning: x.o: has no symbol of the static function 'f', so libbpf will not load it: link without -x
< 0 0 FUNC LOCAL .text f
< 0 8 OBJECT LOCAL .data v
< 10 0 FUNC LOCAL .text f
< 8 8 OBJECT LOCAL .data v
--defsym=two=2:
> 2 0 NOTYPE GLOBAL ABS two
--build-id:
--emit-relocs:
