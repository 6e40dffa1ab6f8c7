# about: a tower of 200,000 pointers, on int and on long
# run: "$srcdir/bench/hostile" pointers 200000 > a
# run: sed "s/'int'/'long'/" a > b
# run: btf-link -o m.btf a b
# run: btf-link -o again.btf m.btf && cmp m.btf again.btf
# run: btf-dump m.btf | sed -n 3p
== stdout
    2 INT 400000 PTR
