# about: only ELF files can be changed in place
# requires: gcc -gbtf
# requires: zstd
# run: gcc -gbtf -c a.c b.c && gcc a.o b.o -o x && cp x old
# run: btf-link -o raw.btf a.o && ar rc l.a a.o && zstd -q a.o
# run: for f in raw.btf l.a a.o.zst -; do fails btf-link --in-place $f < x; done
# run: cmp x old; ls *.btf l.a a.o.zst
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stdout
a.o.zst
l.a
raw.btf
== stderr
btf-link: raw.btf: is not an ELF file, so it cannot be changed in place
btf-link: l.a: is not an ELF file, so it cannot be changed in place
btf-link: a.o.zst: is compressed or not a regular file, so it cannot be changed in place
btf-link: -: is compressed or not a regular file, so it cannot be changed in place
