# about: the example has the BTF that btf-link makes of its objects, also with LTO
# requires: gcc -gbtf -flto
# requires: plugin
# requires: plain build
# run: make -s -f $srcdir/../examples/Makefile CFLAGS="-O2 -flto" AR=gcc-ar LDFLAGS=-Wl,-plugin,$plugin
# run: btf-link -o m.btf *.o && objcopy --dump-section .BTF=post.btf post && cmp m.btf post.btf
# run: ./post > /dev/null
