/* What the C files in tests of linking share.  */

#define SEC(NAME) __attribute__ ((section (NAME), used))
#define WEAK __attribute__ ((weak))
#define HIDDEN __attribute__ ((visibility ("hidden")))
#define NOINLINE __attribute__ ((noinline))
#define TAG(NAME) __attribute__ ((btf_decl_tag (NAME)))

/* Attributes of maps.  */
#define UINT(NAME, VALUE) int (*NAME)[VALUE]
#define TYPE(NAME, TYPE) TYPE *NAME

typedef unsigned int u32;
typedef unsigned long long u64;
