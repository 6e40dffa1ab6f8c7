# about: .BTF.ext follows when the BTF of a single unit is replaced
# requires: clang bpf
# requires: gcc
# run: . $srcdir/btf.inplace/functions bfd
# run: clang -target bpf -O2 -g -c a.c -o a.o && objcopy -I elf64-little -O elf64-little --remove-section=.rel.BTF --remove-section=.rel.BTF.ext a.o
# run: cp a.o x && btf-link --in-place x
# run: diff <(btf-dump --ext a.o | sed 's/\[[0-9]*\]/[ID]/g') <(btf-dump --ext x | sed 's/\[[0-9]*\]/[ID]/g')
# run: btf-dump --ext x | grep -c FUNC
# run: diff <(facts a.o | grep -v BTF) <(facts x | grep -v BTF)
# run: test $(btf-dump --ext x | sed -n "s/.*\[\([0-9]*\)\] FUNC 'f'.*/\1/p") = $(btf-dump --raw x | sed -n "s/^\[\([0-9]*\)\] FUNC 'f'.*/\1/p")
== a.c
struct s { int x; } __attribute__ ((preserve_access_index));
__attribute__ ((section ("tp/x"))) int
f (struct s *s)
{
  return s->x;
}
== stdout
1
