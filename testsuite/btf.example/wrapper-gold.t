# about: the example has the types of its objects, and the functions and variables of its symbols, linked by ld.gold in the wrapper
# requires: gcc -gbtf
# requires: ld.gold
# requires: plain build
# run: mkdir bin && ln -s $builddir/ld-plugin/btf-ld bin/ld.gold && ln -s $builddir/ld-plugin/btf-ld bin/ld
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS="-fuse-ld=gold -Bbin"
# run: . $srcdir/btf.plugin/functions gold && merged post *.o
# run: ./post > /dev/null
