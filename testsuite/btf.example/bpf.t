# about: the example for BPF links with the plugin and by btf-link to the same program, as the README has it
# requires: bpf-ld
# requires: plugin
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/plugin-functions
# run: bpf-gcc -O2 -gbtf -c $srcdir/../examples/bpf/*.c
# run: bpf_link -o prog.o count.bpf.o table.bpf.o
# run: btf-link -o other.o count.bpf.o table.bpf.o
# run: for s in .text raw_tp/sys_enter raw_tp/sys_exit .BTF; do cmp <(section prog.o $s) <(section other.o $s); done
# run: btf-dump --raw prog.o | sed -n "/DATASEC '.bss'/,/^.*]/p" | sed 's/.*offset/offset/; s/^.[0-9]*] //' | head -4
== stdout
DATASEC '.bss' size=32 vlen=3
offset=0 size=8 (VAR 'seen')
offset=8 size=8 (VAR 'seen')
offset=16 size=16 (VAR 'counts')
