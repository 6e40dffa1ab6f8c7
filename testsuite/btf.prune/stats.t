# about: --stats tells bytes by kind, by root, and of the largest types
# run: btf-prune --stats --depth forward a.btf; ls
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
a.btf: .BTF: 359 -> 318 bytes, 14 -> 13 types
  by kind:
         122 bytes       3  STRUCT
          36 bytes       2  VAR
          24 bytes       2  PTR
          24 bytes       1  ENUM
          22 bytes       1  FUNC_PROTO
          20 bytes       1  INT
          19 bytes       1  FWD
          14 bytes       1  TYPEDEF
          14 bytes       1  FUNC
  by root:
         143 bytes       6  var v: a variable
          78 bytes       4  func f: a function
          74 bytes       3  var w: a variable
  largest types:
          60 bytes  var v > typedef t > struct outer
          32 bytes  var w > struct inner
          30 bytes  func f > func_proto(x) > ptr > struct arg
          24 bytes  var w > struct inner.n > enum e
          22 bytes  func f > func_proto
          20 bytes  var v > typedef t > struct outer.a > int int
          19 bytes  var v > typedef t > struct outer.p > ptr > struct behind
          18 bytes  var v
          18 bytes  var w
          14 bytes  func f
a.btf
