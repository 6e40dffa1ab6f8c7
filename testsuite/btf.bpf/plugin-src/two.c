#include "bpf.h"

static int initialized = 5, zero;

struct
{
  int (*type)[2];
  int (*max_entries)[4];
  u32 *key;
  struct shared *value;
} second SEC (".maps");

static NOINLINE int
local (int x)
{
  zero += x;
  return x * 3 + initialized;
}

SEC ("raw_tp/sys_enter") int
two (void *ctx)
{
  counter++;
  initialized++;
  return local (zero) + library (2) + *(int *) &second;
}

char LICENSE[] SEC ("license") = "GPL";
