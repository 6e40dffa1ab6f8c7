# about: the running kernel accepts the merged BTF of the example
# requires: gcc -gbtf
# requires: plugin
# requires: kernel takes BTF of gcc
# requires: plain build
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS=-Wl,-plugin,$plugin
# run: kernel-load --whole post
