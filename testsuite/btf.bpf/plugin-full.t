# about: where the linked file cannot be written, there is none, and the BTF besides it stays the old one
# requires: root
# requires: private mounts
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: programs 1 2; (cat 1.s; echo '.section .data.big, "aw"'; echo '.fill 40960, 1, 7') > big.s; assemble big
# run: export srcdir plugin; echo old > m.btf; mkdir dir; unshare -m bash -e run 2>&1 | bpf_messages; cat m.btf
== run
. $srcdir/btf.bpf/plugin-functions
mount -t tmpfs -o size=64k none dir
bpf_link -plugin-opt=out=$PWD/m.btf big.o 2.o -o dir/x.o || echo "failed: $?"
ls -A dir
== stdout
bpf-ld: error: dir/x.o: cannot be written: No space left on device
failed: 1
old
