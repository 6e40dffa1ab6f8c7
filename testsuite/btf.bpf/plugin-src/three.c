#include "bpf.h"

static int initialized = 3, zero;
int library (int x);

static NOINLINE int
local (int x)
{
  return x + initialized++ - zero--;
}

SEC ("raw_tp/sys_enter") int
three (int *c)
{
  zero++;
  return library (local (*c));
}

char _license[] SEC ("license") = "GPL";
