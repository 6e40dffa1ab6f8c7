# about: one unit gives no more than 20 warnings
# run: { echo "[1] STRUCT 's' size=0 vlen=0"; for i in $(seq 2 31); do echo "[$i] ARRAY '(anon)' type_id=1 index_type_id=0 nr_elems=$i"; done; } > a.btf; quirks -q a.btf 2>&1 | tail -2; quirks -q a.btf 2>&1 | wc -l
== stdout
quirks: warning: a.btf: type 21 ARRAY: has no type of index, and there is no integer to be that: the kernel will not accept this BTF
quirks: warning: a.btf: has 10 more such problems
21
