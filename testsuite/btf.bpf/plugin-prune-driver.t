# about: bpf-gcc prunes with another specs file behind that of the plugin, and with -B if BTF_LD_PRUNE says so
# requires: bpf-gcc
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions; . $srcdir/btf.bpf/link-functions; cp $srcdir/btf.bpf/prune-src/* .; with_gcc one two
# run: sed "s|-plugin [^ ]*|-plugin $plugin|" $builddir/ld-plugin/btf-bpf.specs > specs
# run: bpf_link one.o two.o -o u.o; bpf_link -plugin-opt=prune one.o two.o -o x.o; bpf_link -plugin-opt=prune=type one.o two.o -o t.o; fails cmp -s u.o x.o; fails cmp -s t.o x.o
# run: sane bpf-gcc -specs=specs -specs=$srcdir/../ld-plugin/btf-prune.specs -r one.o two.o -o y.o; cmp x.o y.o
# run: wrappers; export BTF_LD_PLUGIN=$plugin
# run: BTF_LD_PRUNE=yes sane bpf-gcc -BB -r one.o two.o -o y.o; cmp x.o y.o
# run: BTF_LD_PRUNE=type sane bpf-gcc -BB -r one.o two.o -o y.o; cmp t.o y.o
# run: BTF_LD_PRUNE= sane bpf-gcc -BB -r one.o two.o -o y.o; cmp u.o y.o
# run: rm y.o; BTF_LD_PRUNE=all fails sane bpf-gcc -BB -r one.o two.o -o y.o 2> err; grep btf-ld err; test ! -e y.o
== stdout
btf-ld: BTF_LD_PRUNE: 'all' is not a depth, expected type, forward or member
