# about: without an ELF input the object is for this machine
# requires: gcc
# run: btf-link --output-format=elf -o m.o a b && btf-link -o m.btf a b && btf-link -o 2.btf m.o && cmp m.btf 2.btf
# run: echo "int main (void) { return 0; }" > x.c && gcc -Wl,--fatal-warnings x.c m.o -o x && ./x
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== b
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[list] PTR '(anon)' type_id=fwd
[fwd] FWD 'node' fwd_kind=struct
[t] TYPEDEF 'list' type_id=list
