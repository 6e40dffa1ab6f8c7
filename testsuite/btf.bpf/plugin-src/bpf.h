/* What the programs of both files share.  */

#define SEC(NAME) __attribute__ ((section (NAME), used))
#define NOINLINE __attribute__ ((noinline))

typedef unsigned int u32;
typedef unsigned long long u64;

struct shared
{
  int a;
  struct node *next;
};

int library (int x);
extern int counter;
