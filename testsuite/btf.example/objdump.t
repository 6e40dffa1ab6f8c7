# about: objdump --btf shows as many types of each kind in the example as btf-dump
# requires: gcc -gbtf
# requires: plugin
# requires: objdump --btf
# requires: plain build
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS=-Wl,-plugin,$plugin
# run: btf-dump --raw post | grep -o "^\[[0-9]*\] [A-Z0-9_]* '[^']*'" > ours
# run: objdump --btf post | grep -o "^ *\[[0-9]*\] [A-Z0-9_]* '[^']*'" > theirs
# run: test -s ours && diff ours theirs
