# about: whether a struct is there, or how large it is, is a matter of its kind: at depth member its members go
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --depth=member -o q.o p.o && btf-dump --raw q.o | grep -E "STRUCT '(there|size)'" | sed 's/^[^ ]* //'
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct there { int n; long m; };
struct size { int n; };
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (void *ctx)
{
  return __builtin_preserve_type_info (*(struct there *) 0, 0)
	 + __builtin_preserve_type_info (*(struct size *) 0, 1);
}
== stdout
STRUCT 'there' size=16 vlen=0
STRUCT 'size' size=4 vlen=0
