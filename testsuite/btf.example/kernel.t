# about: the running kernel accepts the merged BTF of the example
# requires: gcc -gbtf
# requires: plugin
# requires: kernel BTF load
# requires: plain build
# run: make -s -f $srcdir/../examples/Makefile LDFLAGS=-Wl,-plugin,$plugin
# run: kernel-load --whole post
