#include "prune.h"

struct
{
  int (*type)[2];
  int (*max_entries)[8];
  u32 *key;
  struct value *value;
} first SEC (".maps");

static NOINLINE int
local (int x)
{
  return x * 5;
}

NOINLINE int
library (int x)
{
  return local (x) + 1;
}

SEC ("raw_tp/sys_exit") int
one (void *ctx)
{
  struct task_struct *task = (void *) get_current_task ();
  int tgid = 0;

  probe_read_kernel (&tgid, sizeof tgid, &task->tgid);
  return library (tgid) + *(int *) &first;
}

char LICENSE[] SEC ("license") = "GPL";
