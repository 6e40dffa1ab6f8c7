# about: the running kernel accepts the BTF that a kernel has in memory, with all records
# requires: gcc -gbtf
# requires: ld.bfd
# requires: kernel BTF load
# run: . $srcdir/btf.inplace/functions bfd
# run: kernel ld.bfd && btf-link --in-place --alloc vmlinux.o && kernel-load --whole vmlinux.o
# run: ld.bfd -T $sources/kernel.lds vmlinux.o -o vmlinux && btf-link --in-place --alloc vmlinux
# run: kernel-load --whole vmlinux
