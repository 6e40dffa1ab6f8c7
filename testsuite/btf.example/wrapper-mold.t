# about: the example has the types of its objects, and the functions and variables of its symbols, linked by ld.mold in the wrapper
# requires: gcc -gbtf
# requires: ld.mold
# requires: plain build
# run: mkdir bin && ln -s $builddir/ld-plugin/btf-ld bin/ld.mold && ln -s $builddir/ld-plugin/btf-ld bin/ld
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS="-fuse-ld=mold -Bbin"
# run: . $srcdir/btf.plugin/functions mold && merged post *.o
# run: ./post > /dev/null
