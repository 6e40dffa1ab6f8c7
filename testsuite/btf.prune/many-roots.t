# about: many patterns find what each finds by itself
# run: for i in $(seq 40); do echo "[$i] STRUCT 's$i' size=0 vlen=0"; done > a; for i in $(seq 40); do echo "[$((40 + i))] TYPEDEF 's$i' type_id=0"; done >> a
# run: patterns="s1 s2* struct:s3? *7 [s]40 s\\9 s[12] typedef:s1*"
# The first ones are looked for in another way than the others.
# run: printf '%s\n' $(for i in $(seq 30); do echo s1; done) $patterns > many; for p in $patterns; do btf-prune --only --root "$p" a | btf-dump --raw | cut -d ' ' -f 2-; done | sort -u > few.txt
# run: btf-prune --only --roots-from many a | btf-dump --raw | cut -d ' ' -f 2- | sort > many.txt; cmp few.txt many.txt; grep -c . many.txt
# run: for i in $(seq 25); do echo u$i; done > wrong; fails btf-prune --only --roots-from wrong a 2>&1 | sed -n '$p'
# run: for i in $(seq 25); do echo s1x; done > wrong; fails btf-prune --only --roots-from wrong a 2>&1 | grep -c 'it has'
== stdout
52
btf-prune: a: has no type that matches 'u25'
20
