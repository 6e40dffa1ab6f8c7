# about: what cannot be uncompressed is an error, and so is what grows without measure
# requires: zstd
# run: btf-link -o i.btf i && btf-link -o c.btf c
# run: zstd -q i.btf && for n in 4 5 8 20 $(($(stat -c %s i.btf.zst) - 1)); do head -c $n i.btf.zst > short; fails btf-link -o out.btf short; done
# run: head -c 100000000 /dev/zero | zstd -q > bomb; fails btf-link -o out.btf bomb 2>&1 | sed "s/[0-9]* bytes that/N bytes that/; s/than [0-9]*,/than N,/"
== i
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== c
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
== stdout
btf-link: bomb: has N bytes that expand to more than N, which is refused
== stderr
btf-link: short: ends within compressed data
btf-link: short: ends within compressed data
btf-link: short: ends within compressed data
btf-link: short: ends within compressed data
btf-link: short: ends within compressed data
