# about: the BTF of an object for BPF becomes what it is after a link; code and data stay, and a second time nothing changes
# requires: clang bpf
# run: . $srcdir/btf.bpf/link-functions; with_clang a; cp a.o x
# run: btf-link --in-place x && btf-link -o y.o a.o
# run: . $srcdir/btf.bpf/link-functions; for s in tp/x .data .maps .BTF .BTF.ext; do cmp <(section x $s) <(section y.o $s); done
# run: . $srcdir/btf.bpf/link-functions; numbered_sections a.o | grep -c rel.BTF; numbered_sections x | sed -n /rel.BTF/p; diff <(symbols a.o) <(symbols x)
# run: cp x z && btf-link --in-place z && cmp x z
== a.c
struct s { int x; } __attribute__ ((preserve_access_index));
static int n = 1, m = 2;
struct { int (*type)[2]; } map __attribute__ ((section (".maps")));
__attribute__ ((section ("tp/x"))) int
f (struct s *s)
{
  return s->x + n++ + m++ + *(int *) &map;
}
== stdout
2
