# about: the names of BSD archives stand before the bytes
# run: for f in i c; do btf-link --output-format=elf -o $f.o $f; done
# run: member () { printf "#1/%-13s%-12s%-6s%-6s%-8s%-10s\`\n%s" 20 0 0 0 644 $((20 + $(stat -c %s $2))) $1; cat $2; }
# run: { echo '!<arch>'; member 20-characters-long.o i.o; } > x.a
# run: btf-link -v -o out.btf x.a && btf-dump --raw out.btf
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stderr
btf-link: note: x.a(20-characters-long.o): has 1 unit of BTF
