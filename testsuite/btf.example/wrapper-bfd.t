# about: the example has the types of its objects, and the functions and variables of its symbols, linked by ld.bfd in the wrapper
# requires: gcc -gbtf
# requires: ld.bfd
# requires: plain build
# run: mkdir bin && ln -s $builddir/ld-plugin/btf-ld bin/ld.bfd && ln -s $builddir/ld-plugin/btf-ld bin/ld
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS="-fuse-ld=bfd -Bbin"
# run: . $srcdir/btf.plugin/functions bfd && merged post *.o
# run: ./post > /dev/null
