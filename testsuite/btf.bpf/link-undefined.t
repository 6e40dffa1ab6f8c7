# about: what is undefined in all objects is weak only if it is so in all
# requires: bpf-ld
# run: . $srcdir/btf.bpf/link-functions; sed 's,N,A,; 1i\	.weak u' b.s > a.s; sed 's,A,C,' a.s > c.s; with_as a b c
# run: for objects in 'a.o b.o' 'b.o a.o' 'a.o c.o'; do btf-link -o x.o $objects; symbols x.o | sed -n /UND/p; done
== b.s
	.section tp, "ax", @progbits
	.global	progN
	.type	progN, @function
progN:	call	u
	exit
== stdout
UND+0 0 NOTYPE GLOBAL DEFAULT u
UND+0 0 NOTYPE GLOBAL DEFAULT u
UND+0 0 NOTYPE WEAK DEFAULT u
