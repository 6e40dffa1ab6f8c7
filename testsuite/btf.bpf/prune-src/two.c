#include "prune.h"

static NOINLINE int
local (int x)
{
  return x * 3;
}

SEC ("raw_tp/sys_enter") int
two (void *ctx)
{
  struct task_struct *task = (void *) get_current_task ();
  int pid = 0;

  probe_read_kernel (&pid, sizeof pid, &task->pid);
  return local (library (pid));
}

char LICENSE[] SEC ("license") = "GPL";
