# about: 5,000 structs of one name that differ where a chain of three ends, twice
# run: "$srcdir/bench/hostile" ends 5000 > a
# run: sed 's/nr_elems=/nr_elems=99/' a > b
# run: btf-link -o m.btf a b
# run: btf-link -o again.btf m.btf && cmp m.btf again.btf
# run: btf-dump m.btf | sed -n 3p
== stdout
    1 INT 29973 PTR 9991 ARRAY 29973 STRUCT
