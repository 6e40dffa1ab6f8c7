# about: .BTF.ext of a single unit goes into an ELF output, by new ids
# requires: clang bpf
# run: clang -target bpf -O2 -g -c a.c -o a.o && btf-link --output-format=elf -o m.o a.o
# run: diff <(btf-dump --ext a.o | sed 's/\[[0-9]*\]/[ID]/g') <(btf-dump --ext m.o | sed 's/\[[0-9]*\]/[ID]/g')
# run: btf-dump --ext m.o | grep -c FUNC
# run: test $(btf-dump --ext m.o | sed -n "s/.*\[\([0-9]*\)\] FUNC 'f'.*/\1/p") = $(btf-dump --raw m.o | sed -n "s/^\[\([0-9]*\)\] FUNC 'f'.*/\1/p")
== a.c
struct s { int x; } __attribute__ ((preserve_access_index));
__attribute__ ((section ("tp/x"))) int
f (struct s *s)
{
  return s->x;
}
== stdout
1
