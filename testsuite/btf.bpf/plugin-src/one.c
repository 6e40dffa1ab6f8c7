/* Defines what two.c uses; and a static function and static variables of the
   same names, but not the same.  */

#include "bpf.h"

static int initialized = 7, zero;
int counter = 9;

struct
{
  int (*type)[2];
  int (*max_entries)[8];
  u32 *key;
  u64 *value;
} first SEC (".maps");

static NOINLINE int
local (int x)
{
  zero -= x;
  return x * 5 + initialized;
}

NOINLINE int
library (int x)
{
  initialized += x;
  return local (x + zero);
}

SEC ("raw_tp/sys_exit") int
one (void *ctx)
{
  initialized++;
  return library (zero) + *(int *) &first;
}

char LICENSE[] SEC ("license") = "GPL";
