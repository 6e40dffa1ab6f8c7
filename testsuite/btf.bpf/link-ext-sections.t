# about: the lists of .BTF.ext are in the order of the sections' names, whatever that of the sections
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions; with_clang a b; for objects in 'a.o b.o' 'b.o a.o'; do btf-link -o x.o $objects; btf-dump --ext x.o | grep -o "^[a-z_]* of section '[^']*'"; done
== a.c
__attribute__ ((section ("tp/c"))) int c (void) { return 1; }
__attribute__ ((section ("tp/a"))) int a (void) { return 2; }
== b.c
__attribute__ ((section ("tp/b"))) int b (void) { return 3; }
== stdout
func_info of section 'tp/a'
func_info of section 'tp/b'
func_info of section 'tp/c'
line_info of section 'tp/a'
line_info of section 'tp/b'
line_info of section 'tp/c'
func_info of section 'tp/a'
func_info of section 'tp/b'
func_info of section 'tp/c'
line_info of section 'tp/a'
line_info of section 'tp/b'
line_info of section 'tp/c'
