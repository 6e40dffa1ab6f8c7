# about: the example has the BTF that btf-link makes of its objects, linked by ld.mold in the wrapper
# requires: gcc -gbtf
# requires: ld.mold
# requires: plain build
# run: mkdir bin && ln -s $builddir/ld-plugin/btf-ld bin/ld.mold && ln -s $builddir/ld-plugin/btf-ld bin/ld
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS="-fuse-ld=mold -Bbin"
# run: btf-link -o m.btf *.o && objcopy --dump-section .BTF=post.btf post && cmp m.btf post.btf
# run: ./post > /dev/null
