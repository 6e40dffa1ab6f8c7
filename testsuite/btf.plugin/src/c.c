/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "list.h"

struct scratch
{
  unsigned long total;
};

int
weight (const struct list *list)
{
  struct scratch s = { list->count };

  return (int) s.total * 10;
}

/* Nobody calls it: --gc-sections removes it.  */
int
unused (struct scratch *s)
{
  return (int) s->total;
}
