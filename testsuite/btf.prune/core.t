# about: of a kernel's BTF what CO-RE relocations need is left: members on the way to a field, nothing behind pointers; and they become the same with it
# requires: clang bpf
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base kernel.btf -o min.btf p.o && btf-dump --raw min.btf
# run: core-resolve p.o kernel.btf > full && core-resolve p.o min.btf | diff full - && sed 's/.* kind/kind/' full
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
struct mm { int count; } CORE;
struct task { int tgid; struct mm *mm; struct { int inner[4]; } in; int missing; } CORE;
struct task___old { long state; } CORE;
enum mode { WRITE };
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct task *t, struct task___old *o)
{
  return t->tgid + t->mm->count + t->in.inner[2] + t->missing + o->state
	 + __builtin_preserve_enum_value (*(enum mode *) WRITE, 1);
}
== kernel.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[long] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[task] STRUCT 'task' size=72
	'unused' type_id=unused bits_offset=0
	'(anon)' type_id=nameless bits_offset=64
	'mm' type_id=cmm bits_offset=192
	'in' type_id=in bits_offset=256
	'state' type_id=long bits_offset=512
[unused] STRUCT 'unused' size=4
	'n' type_id=int bits_offset=0
[nameless] UNION '(anon)' size=16
	'pid' type_id=int bits_offset=0
	'tgid' type_id=pid_t bits_offset=0
[pid_t] TYPEDEF 'pid_t' type_id=int
[cmm] CONST '(anon)' type_id=pmm
[pmm] PTR '(anon)' type_id=mm
[mm] STRUCT 'mm' size=8
	'pgd' type_id=pmm bits_offset=0
	'count' type_id=int bits_offset=64
[in] STRUCT 'in_type' size=32
	'outer' type_id=int bits_offset=0
	'inner' type_id=array bits_offset=32
[array] ARRAY '(anon)' type_id=int index_type_id=int nr_elems=7
[mode] ENUM 'mode' encoding=UNSIGNED size=4
	'READ' val=0
	'WRITE' val=5
	'EXEC' val=6
[f] FUNC_PROTO '(anon)' ret_type_id=int
	't' type_id=task
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] INT 'long' size=8 bits_offset=0 nr_bits=64 encoding=SIGNED
[3] STRUCT 'task' size=72 vlen=4
	'(anon)' type_id=4 bits_offset=64
	'mm' type_id=6 bits_offset=192
	'in' type_id=9 bits_offset=256
	'state' type_id=2 bits_offset=512
[4] UNION '(anon)' size=16 vlen=1
	'tgid' type_id=5 bits_offset=0
[5] TYPEDEF 'pid_t' type_id=1
[6] CONST '(anon)' type_id=7
[7] PTR '(anon)' type_id=0
[8] STRUCT 'mm' size=8 vlen=1
	'count' type_id=1 bits_offset=64
[9] STRUCT 'in_type' size=32 vlen=1
	'inner' type_id=10 bits_offset=32
[10] ARRAY '(anon)' type_id=1 index_type_id=1 nr_elems=7
[11] ENUM 'mode' encoding=UNSIGNED size=4 vlen=1
	'WRITE' val=5
kind 0: 24
kind 0: 8
kind 0: 8
kind 0: 44
kind 0: none
kind 0: 64
kind 11: 5
