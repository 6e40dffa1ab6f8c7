# about: the fault injector finds out a program that overwrites its output
# requires: strace
# requires: plain build
# run: "$srcdir/fault/faults" kill out sh -c 'cat in > out' > log || grep -o 'the output is broken' log | sort -u
== in
new
== out
old
== stdout
the output is broken
