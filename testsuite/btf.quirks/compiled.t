# about: what GCC makes for BPF is accepted by the kernel once it is repaired
# FUNCs that are no function's are what linking drops.
# requires: bpf-gcc
# requires: kernel BTF load
# run: gcc=bpf-gcc; if command -v bpf-unknown-none-gcc > /dev/null; then gcc=bpf-unknown-none-gcc; fi; $gcc -O2 -gbtf -c x.c -o x.o
# run: quirks x.o | grep -v '^#' > x.btf && btf-link -o y.btf x.btf && kernel-load y.btf && btf-dump --raw y.btf | grep -E "FUNC '|char'" | sed 's/^[^ ]* //; s/type_id=[0-9]* //'
== x.c
enum kind;
struct s
{
  char c;
  unsigned char u;
  enum kind *kind;
  void (*f) (int, long);
  struct node *node;
  const union word *word;
  struct { int a; } *anonymous;
  short a, b;
  float *x;
} s;
extern int open_ended[];
int open_ended[5];
int outside (int);
__attribute__ ((section ("socket"))) int
prog (void *ctx)
{
  return outside (open_ended[0]);
}
== stdout
INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
FUNC 'outside' linkage=extern
FUNC 'prog' linkage=global
INT 'unsigned char' size=1 bits_offset=0 nr_bits=8 encoding=(none)
