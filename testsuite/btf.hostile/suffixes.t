# about: 10,000 names, each the other end of the one before, of 100 MB in all, are refused without being made
# run: awk 'function word(x) { printf "%c%c%c%c", x % 256, int(x / 256) % 256, int(x / 65536) % 256, int(x / 16777216) } BEGIN { n = 10000; word(60319 + 65536); word(24); word(0); word(12 * n); word(12 * n); word(n + 5002); for (i = 0; i < n; i++) { word(1 + i); word(4 * 16777216); word(4) } printf "%c", 0; for (i = 0; i < n + 5000; i++) printf "a"; printf "%c", 0 }' > a.btf
# run: btf-dump a.btf | sed -n 2p
# run: fails btf-prune --root '*' -o b.btf a.btf; ls
== stdout
  10000 types, ids 1 to 10000, 120000 bytes; 15002 bytes of strings
a.btf
== stderr
btf-prune: a.btf: would have more than 16777216 bytes of strings
