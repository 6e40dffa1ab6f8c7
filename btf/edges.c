/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Turning edges round.  See edges.h.  */

#include "edges.h"

#include <stdlib.h>

void
edges_index (struct edges *e, uint32_t n)
{
  uint32_t *fill;

  e->begin = mem_zalloc ((size_t) n + 2, sizeof *e->begin);
  fill = e->begin + 1; /* Ends as begin, one place further on.  */
  for (size_t i = 0; i < e->list.n; i++)
    fill[e->list.v[i].to + 1]++;
  for (uint32_t i = 0; i < n; i++)
    fill[i + 1] += fill[i];
  e->from = mem_alloc (e->list.n, sizeof *e->from);
  for (size_t i = 0; i < e->list.n; i++)
    e->from[fill[e->list.v[i].to]++] = e->list.v[i].from;
}

void
edges_free (struct edges *e)
{
  vec_free (&e->list);
  free (e->begin);
  free (e->from);
  *e = (struct edges){ 0 };
}
