/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kernel.h"

extern char __per_cpu_start[], __per_cpu_end[], __start_BTF[], __stop_BTF[];
extern char not_there[] __attribute__ ((weak));
void nowhere (void) __attribute__ ((weak));

PER_CPU ("") struct task *current_task;
static PER_CPU ("") int preempt_count;
PER_CPU ("..first") long stack;
PER_CPU ("..shared_aligned") __attribute__ ((aligned (64))) struct task idle;
static struct task init_task;

__attribute__ ((section (".exit.text"))) void
discarded (void)
{
  idle.pid = 0;
}

int
start_kernel (void)
{
  preempt_count++;
  stack++;
  init_task.pid++;
  if (nowhere != 0)
    nowhere ();
  return __per_cpu_end - __per_cpu_start + (__stop_BTF - __start_BTF)
	 + (not_there != 0) + schedule (&init_task);
}
