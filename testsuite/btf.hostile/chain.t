# about: a chain of 50,000 structs that differs at its end, as each of them then does
# run: "$srcdir/bench/hostile" chain 50000 > a
# run: sed "s/'s49999'/'t'/" a > b
# run: btf-link -o m.btf a b
# run: btf-link -o again.btf m.btf && cmp m.btf again.btf
# run: btf-dump m.btf | sed -n 3p
== stdout
    1 INT 99999 PTR 100000 STRUCT
