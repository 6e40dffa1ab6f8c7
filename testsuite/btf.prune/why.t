# about: --why tells the shortest chain of mentions from a root, what becomes of the type, and writes nothing
# run: btf-prune --depth member --root func:f --root var:w --why 'struct:*' --why enum:e a.btf; ls
== a.btf
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[f] FUNC 'f' type_id=proto linkage=static
[proto] FUNC_PROTO '(anon)' ret_type_id=0
	'x' type_id=p
[p] PTR '(anon)' type_id=arg
[arg] STRUCT 'arg' size=4
	'n' type_id=int bits_offset=0
[v] VAR 'v' type_id=t, linkage=static
[t] TYPEDEF 't' type_id=outer
[outer] STRUCT 'outer' size=24
	'a' type_id=int bits_offset=0
	'b' type_id=inner bits_offset=32
	'p' type_id=pb bits_offset=128
[w] VAR 'w' type_id=inner, linkage=static
[inner] STRUCT 'inner' size=4
	'n' type_id=e bits_offset=0
[pb] PTR '(anon)' type_id=behind
[behind] STRUCT 'behind' size=4
	'n' type_id=int bits_offset=0
[gone] STRUCT 'gone' size=4
	'n' type_id=int bits_offset=0
[e] ENUM 'e' encoding=UNSIGNED size=4
	'E' val=0
== stdout
struct arg keeps 0 of 1 items: func f > func_proto(x) > ptr > struct arg
struct outer: var v > typedef t > struct outer
struct inner: var w > struct inner
struct behind becomes a forward: var v > typedef t > struct outer.p > ptr > struct behind
struct gone is not kept
enum e: var w > struct inner.n > enum e
a.btf
