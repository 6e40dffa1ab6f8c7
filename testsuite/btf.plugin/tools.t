# about: nm, ar and ranlib, which load linker plugins too, work as without it
# requires: gcc -gbtf
# requires: plugin
# run: . $srcdir/btf.plugin/functions bfd
# run: objects
# run: nm a.o > nm1
# run: sane nm --plugin $plugin a.o | cmp - nm1
# run: ar rc lib.a a.o b.o
# run: sane ar rc --plugin $plugin libx.a a.o b.o
# run: cmp lib.a libx.a
# run: sane ranlib --plugin $plugin libx.a
# run: cmp lib.a libx.a
