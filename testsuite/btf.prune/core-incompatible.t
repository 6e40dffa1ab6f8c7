# about: fields of incompatible types, and elements behind an array, are not found, and nothing is kept for them
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel p.o | btf-dump --raw
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
enum e { E };
struct names { enum e e; } CORE;
struct bits { int n; } CORE;
struct kinds { int n; } CORE;
struct elements { int a[4], last; } CORE;
struct none { int a[1], last; } CORE;
struct found { int a[4]; } CORE;
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct names *n, struct bits *b, struct kinds *k,
			    struct elements *e, struct none *o)
{
  return n->e + b->n + k->n + e->a[3] + o->a[0];
}
SEC ("raw_tp/y") long prog2 (struct found *f) { return f->a[3]; }
== kernel
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[odd] INT 'odd' size=4 bits_offset=4 nr_bits=28 encoding=SIGNED
[f] ENUM 'f' encoding=UNSIGNED size=4
	'E' val=0
[a3] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=3
[a0] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=0
[names] STRUCT 'names' size=4
	'e' type_id=f bits_offset=0
[bits] STRUCT 'bits' size=4
	'n' type_id=odd bits_offset=0
[kinds] STRUCT 'kinds' size=4
	'n' type_id=f bits_offset=0
[elements] STRUCT 'elements' size=16
	'a' type_id=a3 bits_offset=0
	'last' type_id=int bits_offset=96
[none] STRUCT 'none' size=4
	'a' type_id=a0 bits_offset=0
	'last' type_id=int bits_offset=0
[found] STRUCT 'found' size=0
	'a' type_id=a0 bits_offset=0
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=0
[3] STRUCT 'found' size=0 vlen=1
	'a' type_id=2 bits_offset=0
