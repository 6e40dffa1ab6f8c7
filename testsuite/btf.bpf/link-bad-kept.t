# about: after an error the old output is still there, as it was
# run: . $srcdir/btf.bpf/link-functions
# run: small a.o; small b.o 0x7c 05; small c.o 0x17c 20
# run: echo old > x.o; chmod 640 x.o
# run: for f in b.o c.o; do fails btf-link -o x.o $f 2> /dev/null; fails btf-link -o x.o a.o $f 2> /dev/null; cat x.o; stat -c %a x.o; done; ls
== stdout
old
640
old
640
a.o
b.o
c.o
x.o
