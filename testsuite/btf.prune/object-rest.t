# about: nothing but .BTF and .BTF.ext changes in an object, and their relocations go
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune -o q.o p.o
# run: for i in p q; do (readelf -sW $i.o | sed 's/^ *[0-9]*: //; s/DEFAULT *[0-9]* /DEFAULT /'; for s in raw_tp/x .maps license .rodata .strtab; do readelf -x $s $i.o; done; readelf -rW $i.o | grep -A99 "'.relraw_tp/x'" | grep -v 'Relocation section' | sed '1,/^$/!d') > $i.txt 2>&1; done
# run: diff p.txt q.txt && grep -c '^Hex dump of section' p.txt && readelf -SW q.o | sed -n /rel.BTF/p
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct { int (*type)[2]; int (*max_entries)[1]; int *key; long *value; } m SEC (".maps");
const volatile int n = 7;
char l[] SEC ("license") = "GPL";
static void *(*lookup) (void *, void *) = (void *) 1;
SEC ("raw_tp/x") int prog (void *ctx)
{
  int key = 0;
  long *value = lookup (&m, &key);

  return value ? n : 0;
}
== stdout
5
