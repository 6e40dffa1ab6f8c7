/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Partition refinement, with an order of the blocks.

   Hopcroft's idea: nodes of one block are told apart only by mentioning, at
   the same place, nodes of different blocks.  So take a block (a *splitter*),
   find who mentions it and where, and split every block into those that do in
   the same way and the rest.  Pieces become splitters in turn, all but the
   largest piece of a block: whoever mentions the largest mentions none of the
   others, which is known once these were used.  That is why each node is in a
   splitter at most log n times, and the whole takes O (m log n) such steps.

   The usual algorithm takes splitters in any order, and so numbers blocks by
   accident.  We need an order that two runs over differently numbered nodes
   agree on, for the order of types in the output.  Hence rounds: all splitters
   of a round are used together [find_touched], every touched node gets as key
   the list of (place, splitter) pairs it mentions, and a block is split into
   its untouched nodes followed by the touched ones in the order of their keys
   [split_block].  Nodes with equal keys stay together.  Blocks are kept as
   runs of one array [nodes], and a block's number is where its run begins; a
   split changes no other block's number.  So keys, and with them the order,
   depend on the shape of the graph alone.  */

#include "refine.h"
#include "mem.h"

#include <stdlib.h>
#include <string.h>

/* NODE mentions, at PLACE, a node of the splitter that begins at SPLITTER.  */
struct touch
{
  uint32_t node, place, splitter;
};

/* The touches of one node: its key.  */
struct key
{
  uint32_t block;
  const struct touch *touches;
  uint32_t n;
};

struct state
{
  const struct refine_graph *g;
  uint32_t *nodes;	     /* Sorted by block.  */
  uint32_t *at;		     /* Inverse: where a node stands in it.  */
  uint32_t *block;	     /* By node: where its block begins.  */
  uint32_t *size;	     /* By begin of a block.  */
  uint32_t *mentioned_begin; /* Who mentions a node: mentioned_by... */
  struct mentioner
  {
    uint32_t node, place;
  } * mentioned_by;
  VEC (uint32_t) splitters; /* Of the next round; begins of blocks.  */
  VEC (struct touch) touches;
  VEC (struct key) keys;
};

/* Turn the graph's edges round.  */
static void
find_mentioners (struct state *s)
{
  const struct refine_graph *g = s->g;
  uint32_t n = g->nnodes, *fill;

  s->mentioned_begin = mem_zalloc ((size_t) n + 2, sizeof *fill);
  fill = s->mentioned_begin + 1;
  for (uint32_t e = 0; e < g->begin[n]; e++)
    if (g->to[e] != REFINE_NONE)
      fill[g->to[e] + 1]++;
  for (uint32_t i = 0; i < n; i++)
    fill[i + 1] += fill[i];
  s->mentioned_by = mem_alloc (fill[n], sizeof *s->mentioned_by);
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t e = g->begin[i]; e < g->begin[i + 1]; e++)
      if (g->to[e] != REFINE_NONE)
	s->mentioned_by[fill[g->to[e]]++]
	  = (struct mentioner){ i, e - g->begin[i] };
}

static int
compare_u64 (const void *a, const void *b)
{
  uint64_t x = *(const uint64_t *) a, y = *(const uint64_t *) b;

  return x < y ? -1 : x > y;
}

/* Lay out the nodes by the blocks that the caller gave.  */
static void
first_blocks (struct state *s, const uint32_t *block)
{
  uint32_t n = s->g->nnodes;
  uint64_t *order = mem_alloc (n, sizeof *order);

  for (uint32_t i = 0; i < n; i++)
    order[i] = (uint64_t) block[i] << 32 | i;
  qsort (order, n, sizeof *order, compare_u64);
  for (uint32_t i = 0, begin = 0; i < n; i++)
    {
      uint32_t node = order[i];

      if (i == 0 || order[i] >> 32 != order[i - 1] >> 32)
	{
	  begin = i;
	  vec_push (&s->splitters, begin);
	}
      s->nodes[i] = node;
      s->at[node] = i;
      s->block[node] = begin;
      s->size[begin]++;
    }
  free (order);
}

static int
compare_u32 (const void *a, const void *b)
{
  uint32_t x = *(const uint32_t *) a, y = *(const uint32_t *) b;

  return x < y ? -1 : x > y;
}

static int
compare_touches (const void *a, const void *b)
{
  const struct touch *x = a, *y = b;

  if (x->node != y->node)
    return x->node < y->node ? -1 : 1;
  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return x->splitter < y->splitter ? -1 : x->splitter > y->splitter;
}

/* Compare what two nodes mention.  */
static int
compare_touched (const struct key *x, const struct key *y)
{
  for (uint32_t i = 0; i < x->n && i < y->n; i++)
    {
      const struct touch *p = &x->touches[i], *q = &y->touches[i];

      if (p->place != q->place)
	return p->place < q->place ? -1 : 1;
      if (p->splitter != q->splitter)
	return p->splitter < q->splitter ? -1 : 1;
    }
  return x->n < y->n ? -1 : x->n > y->n;
}

static int
compare_keys (const void *a, const void *b)
{
  const struct key *x = a, *y = b;

  if (x->block != y->block)
    return x->block < y->block ? -1 : 1;
  return compare_touched (x, y);
}

/* Use all splitters: find the keys of the nodes that mention them and are not
   alone in their block, sorted by block and key.  */
static void
find_touched (struct state *s)
{
  s->touches.n = s->keys.n = 0;
  for (size_t i = 0; i < s->splitters.n; i++)
    {
      uint32_t begin = s->splitters.v[i];

      for (uint32_t j = begin; j < begin + s->size[begin]; j++)
	{
	  uint32_t node = s->nodes[j];

	  for (uint32_t m = s->mentioned_begin[node];
	       m < s->mentioned_begin[node + 1]; m++)
	    {
	      struct mentioner p = s->mentioned_by[m];

	      if (s->size[s->block[p.node]] > 1)
		vec_push (&s->touches,
			  (struct touch){ p.node, p.place, begin });
	    }
	}
    }
  if (s->touches.n > 0)
    qsort (s->touches.v, s->touches.n, sizeof *s->touches.v, compare_touches);
  for (size_t i = 0, n; i < s->touches.n; i += n)
    {
      const struct touch *t = &s->touches.v[i];

      for (n = 1; i + n < s->touches.n && t[n].node == t->node; n++)
	continue;
      vec_push (&s->keys, (struct key){ s->block[t->node], t, n });
    }
  if (s->keys.n > 0)
    qsort (s->keys.v, s->keys.n, sizeof *s->keys.v, compare_keys);
}

/* Move NODE to place TO of the array; what stood there takes its place.  */
static void
move_node (struct state *s, uint32_t node, uint32_t to)
{
  uint32_t from = s->at[node], other = s->nodes[to];

  s->nodes[to] = node;
  s->at[node] = to;
  s->nodes[from] = other;
  s->at[other] = from;
}

/* Split the block whose N touched nodes have KEYS.  */
static void
split_block (struct state *s, const struct key *keys, uint32_t n)
{
  uint32_t begin = keys->block, size = s->size[begin], end = begin + size;
  uint32_t piece = begin, largest = begin;

  if (n == size && compare_touched (&keys[0], &keys[n - 1]) == 0)
    return;
  /* The touched nodes to the end of the run, in order.  */
  for (uint32_t i = 0; i < n; i++)
    move_node (s, keys[i].touches->node, end - n + i);
  s->size[begin] = size - n;
  for (uint32_t i = 0; i < n; i++)
    {
      if (i == 0 || compare_touched (&keys[i - 1], &keys[i]) != 0)
	s->size[piece = end - n + i] = 0;
      s->block[keys[i].touches->node] = piece;
      s->size[piece]++;
    }
  for (uint32_t p = begin; p < end; p += s->size[p])
    if (s->size[p] > s->size[largest])
      largest = p;
  for (uint32_t p = begin; p < end; p += s->size[p])
    if (p != largest)
      vec_push (&s->splitters, p);
}

/* One round.  */
static void
split_all (struct state *s)
{
  find_touched (s);
  s->splitters.n = 0;
  for (size_t i = 0, n; i < s->keys.n; i += n)
    {
      const struct key *k = &s->keys.v[i];

      for (n = 1; i + n < s->keys.n && k[n].block == k->block; n++)
	continue;
      split_block (s, k, n);
    }
  if (s->splitters.n > 0)
    qsort (s->splitters.v, s->splitters.n, sizeof *s->splitters.v,
	   compare_u32);
}

uint32_t
refine (const struct refine_graph *g, uint32_t *block)
{
  uint32_t n = g->nnodes, nblocks = 0;
  struct state s = { .g = g };

  s.nodes = mem_alloc (n, sizeof *s.nodes);
  s.at = mem_alloc (n, sizeof *s.at);
  s.block = mem_alloc (n, sizeof *s.block);
  s.size = mem_zalloc (n, sizeof *s.size);
  find_mentioners (&s);
  first_blocks (&s, block);
  while (s.splitters.n > 0)
    split_all (&s);
  for (uint32_t begin = 0; begin < n; begin += s.size[begin], nblocks++)
    for (uint32_t i = begin; i < begin + s.size[begin]; i++)
      block[s.nodes[i]] = nblocks;
  free (s.nodes);
  free (s.at);
  free (s.block);
  free (s.size);
  free (s.mentioned_begin);
  free (s.mentioned_by);
  vec_free (&s.splitters);
  vec_free (&s.touches);
  vec_free (&s.keys);
  return nblocks;
}
