# about: the example has the BTF that btf-link makes of its objects, also with LTO
# requires: gcc -gbtf -flto
# requires: plugin
# requires: plain build
# run: make -s -f $srcdir/../examples/Makefile CFLAGS="-O2 -flto" AR=gcc-ar LDFLAGS=-Wl,-plugin,$plugin
# run: . $srcdir/btf.plugin/functions bfd && merged post *.o
# run: ./post > /dev/null
