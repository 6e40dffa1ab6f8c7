# about: the example has the types of its objects, and the functions and variables of its symbols, linked by ld.lld in the wrapper
# requires: gcc -gbtf
# requires: ld.lld
# requires: plain build
# run: mkdir bin && ln -s $builddir/ld-plugin/btf-ld bin/ld.lld && ln -s $builddir/ld-plugin/btf-ld bin/ld
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS="-fuse-ld=lld -Bbin"
# run: . $srcdir/btf.plugin/functions lld && merged post *.o
# run: ./post > /dev/null
