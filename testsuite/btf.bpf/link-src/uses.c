/* What defines.c defines, and its use.  */

#include "bpf.h"

struct value { int x; };

extern int total (int a, int);
extern int counter;
extern struct
{
  UINT (type, 1);
  UINT (max_entries, 4);
  TYPE (key, u32);
  TYPE (value, struct value);
} shared __attribute__ ((section (".maps")));

SEC ("raw_tp/a") int
a (void *c)
{
  counter++;
  return total (1, 2) + *(int *) &shared;
}
