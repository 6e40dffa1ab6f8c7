/* What uses.c uses.  */

#include "bpf.h"

struct value { int x; };

struct
{
  UINT (type, 1);
  UINT (max_entries, 4);
  TYPE (key, u32);
  TYPE (value, struct value);
} shared SEC (".maps");

int counter = 4;

NOINLINE int
total (int first, int second)
{
  return first - second + counter;
}
