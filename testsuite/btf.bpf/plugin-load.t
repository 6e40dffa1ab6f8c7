# about: objects of any GCC load after a link with the plugin, without complaints about BTF
# GCC 12's too, of which these two would not load as they are.
# requires: bpf-ld
# requires: plugin
# requires: bpf-gcc
# requires: bpftool
# requires: bpf load
# run: . $srcdir/btf.bpf/plugin-functions
# run: bpf-gcc -O2 -gbtf -c $srcdir/btf.bpf/plugin-src/one.c $srcdir/btf.bpf/plugin-src/two.c
# run: bpf_link one.o two.o -o x.o && load x.o > x
# run: grep '^[a-z]*:$' x
# run: bpftool btf dump file x.o | grep -A 3 "DATASEC '.data'" | sed 's/.*DATA/DATA/; s/type_id=[0-9]*//'
== stdout
one:
two:
DATASEC '.data' size=12 vlen=3
	 offset=0 size=4 (VAR 'counter')
	 offset=4 size=4 (VAR 'initialized')
	 offset=8 size=4 (VAR 'initialized')
