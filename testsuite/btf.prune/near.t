# about: if there is no type of a name, the message tells what is spelt nearly so
# run: btf-prune --only --root struct:task_strct --root tusk_struct --root union:task_struct --root zzz -o m.btf a.btf
== a.btf
[1] STRUCT 'task_struct' size=1 vlen=0
[2] STRUCT 'task_stuct' size=1 vlen=0
[3] UNION 'mask_struct' size=1 vlen=0
[4] STRUCT 'tusk_str' size=1 vlen=0
== stderr
btf-prune: a.btf: has no type that matches 'struct:task_strct'; it has struct:task_struct, struct:task_stuct, union:mask_struct
btf-prune: a.btf: has no type that matches 'tusk_struct'; it has struct:task_struct, struct:task_stuct, union:mask_struct
btf-prune: a.btf: has no type that matches 'union:task_struct'; it has struct:task_struct, struct:task_stuct, union:mask_struct
btf-prune: a.btf: has no type that matches 'zzz'
== status
2
