# about: libbpf's merge of the example has the same types as ours
# requires: gcc -gbtf
# requires: libbpf
# requires: btf-link
# run: make -s -f "$srcdir/../examples/Makefile"
# run: mkdir units && for o in *.o; do objcopy --dump-section .BTF=units/$o.btf $o /dev/null; done
# run: gcc -O1 -o libbpf-dedup "$srcdir/bench/libbpf-dedup.c" -lbpf
# run: ./libbpf-dedup units theirs.btf > log 2>&1 || cat log
# run: btf-link -o ours.btf units/*.btf
# run: oracle units/*.btf -- ours.btf
# run: compare theirs.btf ours.btf > log || cat log
