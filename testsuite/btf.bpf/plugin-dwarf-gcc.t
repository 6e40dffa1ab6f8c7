# about: debug information is linked, also with the relocations that binutils 2.40 had for it
# requires: bpf-ld
# requires: plugin
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/plugin-functions
# run: bpf-gcc -O2 -gdwarf-4 -gbtf -c one.c; bpf-gcc -O2 -gdwarf-4 -gbtf -c two.c
# run: bpf_link one.o two.o -o x.o; bpf-ld -r one.o two.o -o y.o
# run: names () { bpf-readelf --debug-dump=info $1 2> /dev/null | sed -n 's/.*DW_AT_name *:.*: //p' | sort; }
# run: (names one.o; names two.o) | sort > want; names x.o | diff want -; ! names y.o | cmp -s want -
# run: grep -e '\.c$' -e function want
== one.c
int first_function (int x) { return x; }
== two.c
int second_function (long y) { return y; }
== stdout
first_function
one.c
second_function
two.c
