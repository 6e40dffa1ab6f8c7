# about: --ext spells .BTF.ext out: functions, lines, and CO-RE paths in C
# requires: clang bpf
# run: clang -target bpf -O2 -g -c a.c -o a.o
# run: btf-dump --ext a.o | grep -v 'a\.c:[0-9]' | sed 's/^	0x[0-9a-f]*/	OFF/; s/(\[[0-9]*\] /([ID] /; s/  \[[0-9]*\] FUNC/  [ID] FUNC/; s/, [0-9]* records* of/, N records of/'
# run: btf-dump --ext a.o | grep -o 'a\.c:[0-9]*:[0-9]*  return q->m;' | sed 's/:[0-9]*:[0-9]*/:LINE:COLUMN/' | sort -u
== a.c
struct inner { int a; union { int b; int c[4]; }; };
struct outer { long first; const struct inner in[3]; } __attribute__ ((preserve_access_index));
typedef struct { int x, m; } __attribute__ ((preserve_access_index)) anon_t;
enum mode { READ = 1, WRITE = 2 };
#define exists(x) __builtin_preserve_field_info (x, 2)
__attribute__ ((section ("tp/x"))) int
f (struct outer *p)
{
  return exists (p->in[2].c[3]) + exists (p->in[1].b) + exists (p[4].first)
    + __builtin_preserve_enum_value (*(enum mode *) WRITE, 0)
    + __builtin_preserve_type_info (*(struct outer *) 0, 0);
}
__attribute__ ((section ("tp/y"))) int
g (anon_t *q)
{
  return q->m;
}
== stdout
func_info of section 'tp/x', N records of 8 bytes
	OFF  [ID] FUNC 'f' linkage=global
func_info of section 'tp/y', N records of 8 bytes
	OFF  [ID] FUNC 'g' linkage=global
line_info of section 'tp/x', N records of 16 bytes
line_info of section 'tp/y', N records of 16 bytes
core_relo of section 'tp/x', N records of 16 bytes
	OFF  field_exists  struct outer.in[2].c[3]  ([ID] 0:1:2:1:1:3)
	OFF  field_exists  struct outer.in[1].b  ([ID] 0:1:1:1:0)
	OFF  field_exists  struct outer[4].first  ([ID] 4:0)
	OFF  enumval_exists  enum mode::WRITE = 2  ([ID] 1)
	OFF  type_exists  struct outer  ([ID] 0)
core_relo of section 'tp/y', N records of 16 bytes
	OFF  field_byte_offset  anon_t.m  ([ID] 0:1)
a.c:LINE:COLUMN  return q->m;
