# about: --dry-run tells sizes and changes nothing
# run: btf-link -o a.btf a && cp a.btf b.btf && btf-prune --only --root x --in-place --dry-run a.btf b.btf && cmp a.btf b.btf; ls
== a
[1] STRUCT 'x' size=1 vlen=0
[2] STRUCT 'y' size=1 vlen=0
== stdout
a.btf: .BTF: 53 -> 39 bytes, 2 -> 1 types
b.btf: .BTF: 53 -> 39 bytes, 2 -> 1 types
a
a.btf
b.btf
