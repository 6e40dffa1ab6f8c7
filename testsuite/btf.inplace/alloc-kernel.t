# about: --alloc: .BTF of ld -r gets into memory, and the final link's is completed in its size
# requires: gcc -gbtf
# requires: ld.bfd
# run: . $srcdir/btf.inplace/functions bfd
# run: kernel ld.bfd && fails btf-link --in-place --alloc vmlinux
# run: btf-link --in-place --alloc vmlinux.o && records vmlinux.o | sed -n /extern/p
# run: ld.bfd -T $sources/kernel.lds vmlinux.o -o vmlinux && between_symbols
# run: cp vmlinux before && btf-link --in-place -v vmlinux && cmp vmlinux before
# run: btf-link --in-place --alloc vmlinux && between_symbols && merged vmlinux kernel1.o kernel2.o
# run: same_but_btf before vmlinux
# run: cp vmlinux once && btf-link --in-place --alloc vmlinux && cmp vmlinux once
== stderr
btf-link: vmlinux: is linked, and its .BTF is not in memory: only the output of ld -r can still be changed in that
btf-link: note: vmlinux: has 1 unit of BTF
btf-link: note: vmlinux: has its BTF in memory, a single unit: left as it is
