# about: an enum of size 0 that nobody defines gets size 4, since the kernel refuses 0
# run: btf-link -o m.btf a.btf && btf-dump --raw m.btf
== a.btf
[1] ENUM 'e' encoding=UNSIGNED size=0 vlen=0
== stdout
[1] ENUM 'e' encoding=UNSIGNED size=4 vlen=0
