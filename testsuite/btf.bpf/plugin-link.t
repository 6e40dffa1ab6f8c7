# about: the sections of a link with the plugin are those of btf-link, to the byte
# requires: bpf-ld
# requires: plugin
# requires: clang bpf
# requires: btf-link
# run: . $srcdir/btf.bpf/plugin-functions
# run: clang -target bpf -O2 -g -c $srcdir/btf.bpf/plugin-src/one.c $srcdir/btf.bpf/plugin-src/two.c
# run: bpf_link one.o two.o -o x.o; btf-link --output-format=elf -o y.o one.o two.o
# run: for s in .text raw_tp/sys_exit raw_tp/sys_enter .data license .maps .BTF .BTF.ext; do section x.o $s > x; test -s x; section y.o $s | cmp - x; done
# In steps, too.
# run: bpf_link one.o -o one1.o; bpf_link two.o -o two1.o; bpf_link one1.o two1.o -o z.o
# run: for s in .text .maps .BTF .BTF.ext; do section x.o $s > x; section z.o $s | cmp - x; done
# Nothing for linkers is left.
# run: bpf-readelf -SW x.o | grep -F -e .rel.BTF -e addrsig || echo none
== stdout
none
