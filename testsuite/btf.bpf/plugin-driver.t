# about: bpf-gcc -r with the specs file, or with -B, links as bpf-ld does that loads the plugin
# requires: bpf-gcc
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: assemble a b
# run: sed "s|-plugin [^ ]*|-plugin $plugin|" $builddir/ld-plugin/btf-bpf.specs > specs
# run: bpf_link a.o b.o -o x.o
# run: sane bpf-gcc -specs=specs -r a.o b.o -o y.o; cmp x.o y.o
# run: wrappers; export BTF_LD_PLUGIN=$plugin
# run: sane bpf-gcc -BB -r a.o b.o -o y.o; cmp x.o y.o
# run: echo a.o b.o > list; sane bpf-gcc -BB -r @list -o y.o; cmp x.o y.o
# run: BTF_LD_REAL=$(type -P bpf-ld) sane B/ld -r a.o b.o -o y.o; cmp x.o y.o
# run: section x.o license
# A final link has no two licenses, and says so.
# run: sane bpf-gcc -BB -nostdlib a.o b.o -o y 2> err || grep -c 'multiple definition' err
# run: BTF_LD_PLUGIN=/nonexistent sane bpf-gcc -BB -r a.o -o y.o 2> err || echo $?
== a.s
	.section license,"aw",@progbits
	.global LICENSE
	.type LICENSE, @object
	.size LICENSE, 4
LICENSE:
	.asciz "GPL"
== b.s
	.section license,"aw",@progbits
	.global LICENSE
	.type LICENSE, @object
	.size LICENSE, 4
LICENSE:
	.asciz "GPL"
== stdout
 47 50 4c 00
1
1
