# about: pahole sees the same structs, of the same sizes, in the example as btf-dump
# requires: gcc -gbtf
# requires: plugin
# requires: pahole
# requires: plain build
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS=-Wl,-plugin,$plugin
# run: btf-dump --raw post | sed -n "s/^\[[0-9]*\] STRUCT '\([^'(]*\)' size=\([0-9]*\) .*/\1 \2/p" | sort -u > ours
# run: pahole -F btf --sizes post | cut -f1,2 | tr '\t' ' ' | sort -u > theirs
# run: grep -q entry ours && diff ours theirs
