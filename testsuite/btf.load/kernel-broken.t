# about: modules of a kernel whose BTF cannot be read are errors, each of them
# requires: root
# requires: kernel BTF
# requires: private mounts
# run: unshare -m bash run
== run
d=/sys/kernel/btf
mount -t tmpfs none $d && echo text > $d/vmlinux && cp i $d/one && cp i $d/two
btf-link -o out.btf $d/one $d/two
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stderr
btf-link: /sys/kernel/btf/vmlinux: is neither BTF, ELF, an archive, nor BTF as text
btf-link: /sys/kernel/btf/one: is split BTF over /sys/kernel/btf/vmlinux, which cannot be loaded
btf-link: /sys/kernel/btf/two: is split BTF over /sys/kernel/btf/vmlinux, which cannot be loaded
== status
2
