# about: bpftool sees the same types and members in the example as btf-dump
# requires: gcc -gbtf
# requires: plugin
# requires: bpftool
# requires: plain build
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS=-Wl,-plugin,$plugin
# run: btf-dump --raw post > ours && bpftool btf dump file post format raw > theirs && cmp ours theirs
# run: ./post > /dev/null
