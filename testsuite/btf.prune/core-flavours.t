# about: flavours of types and of enumerators, what follows three underscores, do not count
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel p.o | btf-dump --raw
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
struct task___new { int n; } CORE;
enum mode___new { WRITE___new };
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct task___new *t)
{
  return t->n + __builtin_preserve_enum_value (*(enum mode___new *) WRITE___new, 1);
}
== kernel
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'task' size=8 vlen=2
	'm' type_id=1 bits_offset=0
	'n' type_id=1 bits_offset=32
[3] ENUM 'mode' encoding=UNSIGNED size=4 vlen=2
	'READ' val=0
	'WRITE' val=1
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'task' size=8 vlen=1
	'n' type_id=1 bits_offset=32
[3] ENUM 'mode' encoding=UNSIGNED size=4 vlen=1
	'WRITE' val=1
