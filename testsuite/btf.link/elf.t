# about: --output-format=elf writes an object that a linker takes
# requires: gcc -gbtf
# run: gcc -gbtf -c a.c b.c && btf-link --output-format=elf -o m.o a.o b.o && btf-link -o m.btf a.o b.o
# run: readelf -SW m.o | grep -o 'There are.*headers' && readelf -hW m.o | grep -c 'Class:.*ELF64'
# run: objcopy -O binary --only-section=.BTF --set-section-flags .BTF=alloc m.o got.btf && cmp got.btf m.btf
# run: objcopy --remove-section=.BTF a.o && objcopy --remove-section=.BTF b.o && gcc -Wl,--fatal-warnings a.o b.o m.o -o x && ./x
# run: btf-link -o x.btf x && cmp x.btf m.btf
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stdout
There are 4 section headers
1
