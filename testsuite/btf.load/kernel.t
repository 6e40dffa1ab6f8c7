# about: the BTF of the running kernel
# requires: kernel BTF
# run: btf-link -r -o out.btf /sys/kernel/btf/vmlinux && cmp -n $(stat -c %s /sys/kernel/btf/vmlinux) out.btf /sys/kernel/btf/vmlinux
