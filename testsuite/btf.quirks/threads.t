# about: messages come in the order of the units, whatever the number of threads
# run: for i in $(seq 50); do echo "[1] ARRAY '(anon)' type_id=0 index_type_id=0 nr_elems=$i" > $i.btf; done; quirks -q $(ls *.btf | sort -n) > one 2>&1; quirks -q -j $(ls *.btf | sort -n) > many 2>&1; cmp one many && wc -l < one
== stdout
50
