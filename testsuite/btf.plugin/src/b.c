/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "list.h"

/* Each file has a `struct scratch' of its own.  */
struct scratch
{
  int total;
};

int
sum (const struct list *list)
{
  struct scratch s = { 0 };

  for (const struct node *n = list->first; n != 0; n = n->next)
    s.total += n->value;
  return s.total;
}
