# about: section headers of no type are no sections, whatever they are called and wherever they point to
# requires: gcc -gbtf
# requires: python3
# run: gcc -gbtf -c a.c b.c; for f in a b; do objcopy --set-section-flags .BTF=alloc,readonly $f.o; done
# run: ld -r a.o b.o -o r.o; btf-link --in-place --alloc r.o; gcc r.o -o y; python3 add.py
# run: for f in y z; do btf-link --in-place --alloc $f; done; chmod +x z; ./z; cmp <(btf-dump --raw y) <(btf-dump --raw z)
== a.c
#include <stdio.h>
struct a { struct b *b; int n; } a = { 0, 1 };
int main (void) { puts ("runs"); return a.n - 1; }
== b.c
struct a;
struct b { struct a *a; } b;
== add.py
import struct
file = bytearray (open ("y", "rb").read ())
shoff, = struct.unpack_from ("<Q", file, 0x28)
shnum, shstrndx = struct.unpack_from ("<HH", file, 0x3c)
headers = [file[shoff + 64 * i:][:64] for i in range (shnum)]
names, = struct.unpack_from ("<Q", headers[shstrndx], 0x18)
for h in headers:
    name, = struct.unpack_from ("<I", h, 0)
    if file[names + name:].startswith (b".BTF\0"):
        btf = name
headers += [struct.pack ("<IIQQQQ", btf, 0, 0, 0, 0x1000, 0) + bytes (24)] * 40
del file[shoff:]
struct.pack_into ("<H", file, 0x3c, len (headers))
open ("z", "wb").write (file + b"".join (headers))
== stdout
runs
