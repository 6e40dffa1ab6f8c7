/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Who mentions what, turned round.  */

#ifndef BTF_EDGES_H
#define BTF_EDGES_H

#include "mem.h"

struct edge
{
  uint32_t from, to;
};

/* Zero-initialised has no edges.  After edges_index, those that mention T are
   FROM[e] for BEGIN[t] <= e < BEGIN[t + 1], in the order in which they were
   added.  */
struct edges
{
  VEC (struct edge) list;
  uint32_t *begin, *from;
};

static inline void
edges_add (struct edges *e, uint32_t from, uint32_t to)
{
  vec_push (&e->list, (struct edge){ from, to });
}

/* All targets must be below N.  */
void edges_index (struct edges *e, uint32_t n);
void edges_free (struct edges *e);

#endif
