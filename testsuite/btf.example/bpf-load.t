# about: the example for BPF loads into the kernel
# requires: bpf-gcc
# requires: bpftool
# requires: bpf load
# run: . $srcdir/btf.bpf/plugin-functions
# run: bpf-gcc -O2 -gbtf -c $srcdir/../examples/bpf/*.c
# run: btf-link -o prog.o count.bpf.o table.bpf.o && load prog.o | grep -E '^count|BTF'
== stdout
count_enter:
count_exit:
