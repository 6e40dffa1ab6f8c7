# about: a function that nobody defines is looked for in the kernel, also if GCC 12 does not say so
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions; with_gcc a
# run: btf-link -o x.o a.o; btf-dump --raw x.o | grep -A1 -E "FUNC 'kf|ksyms" | sed 's/type_id=[0-9]*//; s/^.[0-9]*. //'
== a.c
extern void kf (void) __attribute__ ((section (".ksyms")));
int i;
__attribute__ ((section ("tp"))) int
f (int *p)
{
  kf ();
  return i;
}
== stdout
DATASEC '.ksyms' size=0 vlen=1
	 offset=0 size=0 (FUNC 'kf')
FUNC 'f'  linkage=global
--
FUNC 'kf'  linkage=extern
