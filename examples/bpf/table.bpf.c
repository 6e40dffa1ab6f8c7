/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of counts.  */

#include "table.h"

unsigned long counts[WHATS];

static unsigned long seen;

__attribute__ ((noinline)) int
count (int what)
{
  seen++;
  if (what == ENTER)
    counts[ENTER]++;
  else
    counts[EXIT]++;
  return 0;
}

char LICENSE[] __attribute__ ((section ("license"), used)) = "GPL";
