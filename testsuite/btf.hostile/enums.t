# about: 20,000 anonymous enums, all different, twice
# run: "$srcdir/bench/hostile" enums 20000 > a
# run: sed "s/'E/'F/" a > b
# run: btf-link -o m.btf a b
# run: btf-link -o again.btf m.btf && cmp m.btf again.btf
# run: btf-dump m.btf | sed -n 3p
== stdout
    1 INT 40000 ENUM
