# about: the same in big-endian objects: instructions that load the id of a type load its new one
# requires: clang bpf
# run: clang -target bpfeb -g -O2 -c p.c && btf-prune -o q.o p.o
# run: for i in p q; do btf-dump --ext $i.o | sed -n 's/.*type_id_local .*(\[\([0-9]*\)\].*/\1/p' > id.$i; readelf -x raw_tp/x $i.o | grep -o "18000000 000000$(printf %02x $(cat id.$i))" | wc -l; done
# run: cmp -s id.p id.q || echo other ids
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct unused { int n; };
struct unused_too { struct unused u; };
struct value { int n; };
struct task { struct unused_too *p; struct value *v; };
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct task *t)
{
  return __builtin_btf_type_id (*(struct value *) 0, 0);
}
== stdout
1
1
