# about: roots can come from a file, a pattern a line
# run: btf-prune --only --roots-from list -o m.btf a.btf && btf-dump --raw m.btf
# run: btf-prune --only --roots-from none -o m.btf a.btf
== list
# What the user wants.

struct:b*
  
c	
== a.btf
[1] STRUCT 'a' size=1 vlen=0
[2] STRUCT 'bb' size=1 vlen=0
[3] STRUCT 'c' size=1 vlen=0
== stdout
[1] STRUCT 'bb' size=1 vlen=0
[2] STRUCT 'c' size=1 vlen=0
== stderr
btf-prune: none: cannot be read: No such file or directory
== status
2
