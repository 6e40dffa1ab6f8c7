# about: an array of no elements that is not the last member does not become the last one, which would be flexible
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel p.o | btf-dump --raw
== p.c
#define SEC(x) __attribute__ ((section (x), used))
struct s { int n; int a[]; } __attribute__ ((preserve_access_index));
struct last { int n; int a[]; } __attribute__ ((preserve_access_index));
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct s *s, struct last *l)
{
  return s->n + s->a[1] + l->a[1] + __builtin_preserve_field_info (s->a, 2);
}
== kernel
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=0
[3] STRUCT 's' size=12 vlen=3
	'n' type_id=1 bits_offset=0
	'a' type_id=2 bits_offset=32
	'last' type_id=1 bits_offset=64
[4] STRUCT 'last' size=12 vlen=2
	'n' type_id=1 bits_offset=0
	'a' type_id=2 bits_offset=32
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=0
[3] STRUCT 's' size=12 vlen=3
	'n' type_id=1 bits_offset=0
	'a' type_id=2 bits_offset=32
	'last' type_id=1 bits_offset=64
[4] STRUCT 'last' size=12 vlen=1
	'a' type_id=2 bits_offset=32
