# about: names that are too many are an error, also if pruning would leave few of them
# run: big () { awk -v tag=$1 'BEGIN { print "[1] INT '"'int'"' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED"; x = sprintf ("%4000s", ""); gsub (" ", "x", x); for (i = 2; i < 2500; i++) printf "[%d] TYPEDEF '"'%s%d%s'"' type_id=1\n", i, tag, i, x }'; }
# run: big A > a; big B > b; printf "[2500] FUNC_PROTO '(anon)' ret_type_id=1 vlen=0\n[2501] FUNC 'f' type_id=2500 linkage=global\n" >> b
# run: fails btf-link -o m.btf a b; fails btf-link --prune -o m.btf a b; rm a b; ls
== stderr
btf-link: merged: would have more than 16777216 bytes of strings
btf-link: merged: would have more than 16777216 bytes of strings
