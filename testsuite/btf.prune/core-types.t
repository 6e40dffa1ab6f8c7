# about: relocations about types need what libbpf compares: kinds, or, for matches, members by name
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel.btf p.o | btf-dump --raw
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct other;
struct exists { int x; };
typedef int (*fn_t) (struct other *, long);
struct matches___v2 { struct other *p; long n; };
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (void *ctx)
{
  return __builtin_preserve_type_info (*(struct exists *) 0, 0)
	 + __builtin_preserve_type_info (*(fn_t *) 0, 0)
#if __has_builtin (__builtin_preserve_type_info) && __clang_major__ >= 15
	 + __builtin_preserve_type_info (*(struct matches___v2 *) 0, 2)
#else
	 + __builtin_preserve_type_info (*(struct matches___v2 *) 0, 1)
#endif
	 ;
}
== kernel.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[exists] STRUCT 'exists' size=8
	'y' type_id=long bits_offset=0
[fn_t] TYPEDEF 'fn_t' type_id=pfn
[pfn] PTR '(anon)' type_id=fn
[fn] FUNC_PROTO '(anon)' ret_type_id=int
	'a' type_id=pother
	'b' type_id=long
[pother] PTR '(anon)' type_id=other
[other] STRUCT 'other' size=4
	'n' type_id=int bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[3] STRUCT 'exists' size=8 vlen=0
[4] TYPEDEF 'fn_t' type_id=5
[5] PTR '(anon)' type_id=6
[6] FUNC_PROTO '(anon)' ret_type_id=1 vlen=2
	'a' type_id=7
	'b' type_id=2
[7] PTR '(anon)' type_id=8
[8] STRUCT 'other' size=4 vlen=0
