/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "list.h"

#include <stdio.h>

static struct node last = { 3, 0 };
static struct node first = { 4, &last };
static struct list all = { &first, 2 };

int
main (void)
{
  printf ("%d\n", sum (&all) + weight (&all));
  return 0;
}
