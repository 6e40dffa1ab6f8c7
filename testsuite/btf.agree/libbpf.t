# about: what libbpf's linker takes agrees, and what it refuses does not
#
# Each case is what one object defines and what another one declares.
#
# requires: clang bpf
# requires: bpftool
# run: bash -e compare
== compare
head='#define SEC(n) __attribute__ ((section (n)))
#define uint(name, n) int (*name)[n]
#define type(name, t) typeof (t) *name
#define array(name, t) typeof (t) *name[]
#define USE asm volatile ("" : : "r" (&x)); return 0;
struct in { int max; };
'
# try NAME DEFINITION DECLARATION USE
try ()
{
  printf '%s%s\n' "$head" "$2" > a.c
  printf '%s%s\nSEC ("syscall") int g (void *c) { %s }\n' "$head" "$3" "$4" > b.c
  clang -target bpf -O2 -g -c a.c -o a.o
  clang -target bpf -O2 -g -c b.c -o b.o
  if bpftool gen object m.o a.o b.o 2> err; then
    libbpf=takes
  else
    grep -q "global 'x[.a-z]*': .*\(incompatible\|mismatch\)" err
    libbpf=refuses
  fi
  printf '%s: libbpf %s it; ' "$1" $libbpf
  agree ${5-} x x a.o b.o || [ $? = 1 ]
}

try array 'int x[4] = { 1 };' 'extern int x[];' 'return x[0];'
try array-longer 'int x[4] = { 1 };' 'extern int x[5];' 'return x[0];'
try array-element 'int x[4] = { 1 };' 'extern long x[4];' 'return x[0];'
try unsigned 'int x = 1;' 'extern unsigned x;' 'return x;'
try long 'int x = 1;' 'extern long x;' 'return x;'
try float 'int x = 1;' 'extern float x;' 'USE'
try volatile 'volatile int x = 1;' 'extern int x;' 'return x;'
try const 'int x = 1;' 'extern const int x;' 'return x;'
try pointer 'int *x = 0;' 'extern long *x;' 'return *x;'
try forward 'struct s { int a; } *x = 0;' 'extern struct s *x;' 'return (long) x;'
try forward-union 'struct s { int a; } *x = 0;' 'extern union s *x;' 'return (long) x;'
try forward-value 'struct s { int a; } x = { 1 };' 'extern struct s x;' 'USE'
try pointer-struct 'struct s { int a; } *x = 0;' 'struct s { long b; }; extern struct s *x;' 'return x->b;'
try struct 'struct s { int a; } x = { 1 };' 'struct s { int b; }; extern struct s x;' 'return x.b;'
try struct-place 'struct s { int a, b; } x = { 1 };' 'struct s { int a; int b __attribute__ ((aligned (8))); }; extern struct s x;' 'return x.b;'
try enum 'enum e { A } x = 1;' 'enum e { B }; extern enum e x;' 'return x;'
try enum-name 'enum e { A } x = 1;' 'enum f { B }; extern enum f x;' 'return x;'
try enum-int 'enum e { A } x = 1;' 'extern unsigned x;' 'return x;'
try names '__attribute__ ((noinline)) int x (int a, int b) { return a + b; }' 'int x (int, int c);' 'return x (1, 2);'
try number '__attribute__ ((noinline)) int x (int a, int b) { return a + b; }' 'int x (int);' 'return x (1);'
try parameter '__attribute__ ((noinline)) int x (int a, int b) { return a + b; }' 'int x (int, long);' 'return x (1, 2);'
try return '__attribute__ ((noinline)) int x (int a) { return a; }' 'long x (int);' 'return x (1);'
try void '__attribute__ ((noinline)) int x (int a) { return a; }' 'void x (int);' 'x (1); return 0;'
try function '__attribute__ ((noinline)) int x (int a) { return a; }' 'extern int x;' 'return x;'
try typedef 'typedef int a; a x = 1;' 'typedef int b; extern b x;' 'return x;'

# map NAME DEFINITION DECLARATION
map ()
{
  try "$1" "struct { $2 } x SEC (\".maps\");" \
      "extern struct { $3 } x SEC (\".maps\");" 'USE' -m
}

map map 'uint (type, 2); type (key, int); type (value, long); uint (max_entries, 4);' \
    'uint (type, 2); type (key, int); type (value, long); uint (max_entries, 4);'
map map-order 'uint (type, 2); type (key, int); type (value, long); uint (max_entries, 4);' \
    'uint (max_entries, 4); type (value, long); type (key, int); uint (type, 2);'
map map-unsigned 'uint (type, 2); type (key, int); type (value, long);' \
    'uint (type, 2); type (key, unsigned); type (value, unsigned long);'
map map-zero 'uint (type, 2); type (key, int);' \
    'uint (type, 2); type (key, int); uint (map_flags, 0);'
map map-type 'uint (type, 2); type (key, int);' 'uint (type, 1); type (key, int);'
map map-entries 'uint (type, 2); uint (max_entries, 4);' 'uint (type, 2);'
map map-key 'uint (type, 1); type (key, int);' 'uint (type, 1); type (key, long);'
map map-key-size 'uint (type, 1); type (key, int);' 'uint (type, 1); uint (key_size, 4);'
map map-key-both 'uint (type, 1); type (key, int);' 'uint (type, 1); type (key, int); uint (key_size, 4);'
map map-key-array 'uint (type, 1); type (key, char[4]);' 'uint (type, 1); type (key, char[8]);'
map map-key-name 'uint (type, 1); type (key, struct in);' 'uint (type, 1); type (key, struct { int max; });'
map map-inner 'uint (type, 12); array (values, struct { uint (type, 2); uint (max_entries, 1); });' \
    'uint (type, 12); array (values, struct { uint (max_entries, 1); uint (type, 2); });'
map map-inner-entries 'uint (type, 12); array (values, struct { uint (type, 2); uint (max_entries, 1); });' \
    'uint (type, 12); array (values, struct { uint (max_entries, 2); uint (type, 2); });'
map map-inner-missing 'uint (type, 12); array (values, struct { uint (type, 2); });' \
    'uint (type, 12); uint (value_size, 4);'
map map-programs 'uint (type, 3); array (values, int (void *));' \
    'uint (type, 3); uint (value_size, 4);'

# Where we are stricter.  forward-value is where we are not: the merge has already
# put the definition in the place of the forward.
try struct-size 'struct s { int a; } x = { 1 };' 'struct s { int a; } __attribute__ ((aligned (8))); extern struct s x;' 'return x.a;'
map map-extra 'uint (type, 30); uint (map_extra, 3);' 'uint (type, 30);'
== stdout
array: libbpf takes it; agree
array-longer: libbpf takes it; agree
array-element: libbpf refuses it; the variable is array of long, but array of int
unsigned: libbpf takes it; agree
long: libbpf refuses it; the variable is int, but long
float: libbpf refuses it; the variable is int, but float
volatile: libbpf takes it; agree
const: libbpf takes it; agree
pointer: libbpf refuses it; the variable is pointer to long, but pointer to int
forward: libbpf takes it; agree
forward-union: libbpf refuses it; the variable is pointer to struct s, but pointer to union s
forward-value: libbpf refuses it; agree
pointer-struct: libbpf takes it; agree
struct: libbpf refuses it; member 0 of struct s is 'a', but 'b'
struct-place: libbpf refuses it; member 1 'b' of struct s is at bit 32, but at bit 64
enum: libbpf takes it; agree
enum-name: libbpf refuses it; the variable is enum f, but enum e
enum-int: libbpf refuses it; the variable is unsigned int, but enum e
names: libbpf takes it; agree
number: libbpf refuses it; number of parameters of the function is 1, but 2
parameter: libbpf refuses it; parameter 1 'b' is long, but int
return: libbpf refuses it; return type is long, but int
void: libbpf refuses it; return type is int, but void
function: libbpf refuses it; it is a function, but a variable
typedef: libbpf takes it; agree
map: libbpf takes it; agree
map-order: libbpf takes it; agree
map-unsigned: libbpf takes it; agree
map-zero: libbpf takes it; agree
map-type: libbpf refuses it; map attribute 'type' is 1, but 2
map-entries: libbpf refuses it; map attribute 'max_entries' is 4, but missing
map-key: libbpf refuses it; map attribute 'key' is long, but int
map-key-size: libbpf refuses it; map attribute 'key' is missing, but int
map-key-both: libbpf takes it; agree
map-key-array: libbpf refuses it; map attribute 'key_size' is 8, but 4
map-key-name: libbpf refuses it; map attribute 'key' is struct in, but STRUCT
map-inner: libbpf takes it; agree
map-inner-entries: libbpf refuses it; map attribute 'max_entries' of the inner map is 2, but 1
map-inner-missing: libbpf refuses it; map attribute 'values' is missing, but array of pointer to STRUCT
map-programs: libbpf takes it; agree
struct-size: libbpf takes it; size of struct s is 4, but 8
map-extra: libbpf takes it; map attribute 'map_extra' is missing, but 3
