/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program for BPF in two files: count system calls, when they begin and when
   they end.  This file has the programs.  */

#include "table.h"

static unsigned long seen; /* table.bpf.c has another variable of this name. */

__attribute__ ((section ("raw_tp/sys_enter"), used)) int
count_enter (void *context)
{
  seen++;
  return count (ENTER);
}

__attribute__ ((section ("raw_tp/sys_exit"), used)) int
count_exit (void *context)
{
  return count (EXIT);
}

char LICENSE[] __attribute__ ((section ("license"), used)) = "GPL";
