# about: the example has the BTF that btf-link makes of its objects, linked by ld.bfd in the wrapper
# requires: gcc -gbtf
# requires: ld.bfd
# requires: plain build
# run: mkdir bin && ln -s $builddir/ld-plugin/btf-ld bin/ld.bfd && ln -s $builddir/ld-plugin/btf-ld bin/ld
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS="-fuse-ld=bfd -Bbin"
# run: btf-link -o m.btf *.o && objcopy --dump-section .BTF=post.btf post && cmp m.btf post.btf
# run: ./post > /dev/null
