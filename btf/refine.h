/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Partition refinement: which nodes of a graph are equal.

   Two nodes are equal when they are in the same block to begin with and what
   they mention, place by place, is equal in turn.  refine finds the coarsest
   partition with that property, so it also holds for cycles.  */

#ifndef BTF_REFINE_H
#define BTF_REFINE_H

#include <stdint.h>

/* A directed graph whose edges have places.  The edges of node I are
   BEGIN[I] to BEGIN[I + 1].  */
struct refine_graph
{
  uint32_t nnodes;
  const uint32_t *begin;
  const uint32_t *to; /* A node, or REFINE_NONE: outside, the same
			 for all nodes of a block.  */
};

enum
{
  REFINE_NONE = UINT32_MAX
};

/* BLOCK[i] is the block of node i, any numbers whose order means something.
   Replace it by the block in the coarsest partition, numbered from 0 in an
   order that depends on the old order and the graph's shape only, not on how
   nodes are numbered; return how many there are.  */
uint32_t refine (const struct refine_graph *g, uint32_t *block);

#endif
