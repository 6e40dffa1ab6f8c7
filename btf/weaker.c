/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Joining nodes that are compatible with another.  See weaker.h.

   The greatest relation: assume that all pairs worth a look are compatible
   [make_pairs], note which pairs each of them needs [compare_pair], and strike
   out what is contradicted, until nothing is [strike_out].  */

#include "weaker.h"
#include "definitions.h"
#include "edges.h"
#include "pairs.h"

#include <stdlib.h>

enum
{
  MAX_PAIRS = 8,	 /* For each node,... */
  MIN_MAX_PAIRS = 100000 /* ...but so many in any case.  */
};

static int
compare_u64 (const void *a, const void *b)
{
  uint64_t x = *(const uint64_t *) a, y = *(const uint64_t *) b;

  return x < y ? -1 : x > y;
}

/* Pairs of nodes of which the first may be compatible with the second.  */
struct weaker
{
  struct variants *v;
  uint32_t from;      /* The first node that is looked at.  */
  struct pairs pairs; /* Value: whether it is not, after all.  */
  struct edges needs; /* Pair FROM is compatible if pair TO is.  */
};

/* Whether node X announces what Y defines.  */
static bool
announces (const struct variants *v, uint32_t x, uint32_t y)
{
  const struct classes *c = v->classes;
  uint32_t xc = v->class_of.v[x], yc = v->class_of.v[y];
  const uint32_t *xw = class_words (c, xc), *yw = class_words (c, yc);

  if (xc == 0 || yc == 0 || !ref_is_name (class_ref (c, xc))
      || class_ref (c, xc) != class_ref (c, yc))
    return false;
  return class_is_forward (xw) || (class_is_sized_enum (xw) && xw[2] == yw[2]);
}

/* Compare the nodes of pair I word by word: their mentions make more pairs. */
static void
compare_pair (struct weaker *w, uint32_t i)
{
  const struct variants *v = w->v;
  struct pair p = w->pairs.list.v[i];
  bool new;
  uint32_t x = v->begin.v[p.a], y = v->begin.v[p.b];

  if (v->class_of.v[p.a] != v->class_of.v[p.b])
    {
      w->pairs.list.v[i].value = !announces (v, p.a, p.b);
      return;
    }
  for (; x < v->begin.v[p.a + 1]; x++, y++)
    if (v->mentions.v[x] != v->mentions.v[y]
	&& (x == v->begin.v[p.a] || v->mentions.v[x] != v->mentions.v[x - 1]
	    || v->mentions.v[y] != v->mentions.v[y - 1]))
      {
	uint32_t to
	  = pairs_number (&w->pairs, v->mentions.v[x], v->mentions.v[y], &new);

	edges_add (&w->needs, i, to);
      }
}

/* Strike out the pairs that need a pair that was struck out.  */
static void
strike_out (struct weaker *w)
{
  size_t n = w->pairs.list.n;
  VEC (uint32_t) todo = { 0 };

  edges_index (&w->needs, n);
  for (size_t i = 0; i < n; i++)
    if (w->pairs.list.v[i].value)
      vec_push (&todo, i);
  while (todo.n > 0)
    {
      uint32_t i = todo.v[--todo.n];

      for (uint32_t e = w->needs.begin[i]; e < w->needs.begin[i + 1]; e++)
	{
	  uint32_t from = w->needs.from[e];

	  if (!w->pairs.list.v[from].value)
	    {
	      w->pairs.list.v[from].value = true;
	      vec_push (&todo, from);
	    }
	}
    }
  vec_free (&todo);
}

/* The nodes of tag types that stand for themselves, by class.  */
static uint32_t *
tag_nodes (const struct variants *v, uint32_t from, uint32_t *n)
{
  VEC (uint64_t) order = { 0 };
  uint32_t *nodes;

  for (uint32_t i = from; i < v->class_of.n; i++)
    if (v->same_as[i] == i
	&& class_family (v->classes, v->class_of.v[i]) != FAMILY_NONE)
      vec_push (&order, (uint64_t) v->class_of.v[i] << 32 | i);
  nodes = mem_alloc (order.n, sizeof *nodes);
  if (order.n > 0)
    qsort (order.v, order.n, sizeof *order.v, compare_u64);
  *n = order.n;
  for (size_t i = 0; i < order.n; i++)
    nodes[i] = (uint32_t) order.v[i];
  vec_free (&order);
  return nodes;
}

/* Where the nodes of the class of NODES[i], of N, end.  */
static uint32_t
class_end (const struct variants *v, const uint32_t *nodes, uint32_t i,
	   uint32_t n)
{
  uint32_t class = v->class_of.v[nodes[i]];

  while (i < n && v->class_of.v[nodes[i]] == class)
    i++;
  return i;
}

/* Make the pairs of tag types that are worth a look, and those that they need.
   Two candidates contradict each other, so the second is exact unless ALL are
   worth it.  False: too many.  */
static bool
make_pairs (struct weaker *w, bool all, size_t *npairs)
{
  const struct variants *v = w->v;
  size_t max = MIN_MAX_PAIRS + MAX_PAIRS * (size_t) (v->class_of.n - w->from);
  size_t count = 0;
  uint32_t n, *nodes = tag_nodes (v, w->from, &n);
  bool new;

  for (unsigned pass = 0; pass < 2 && count <= max; pass++) /* Count first.  */
    for (uint32_t i = 0, end; i < n; i = end)
      {
	end = class_end (v, nodes, i, n);
	for (uint32_t x = i; pass > 0 && x < end; x++)
	  for (uint32_t y = i; y < end; y++)
	    if (x != y && (all || nodes[y] >= v->first_exact))
	      pairs_number (&w->pairs, nodes[x], nodes[y], &new);
	if (pass == 0)
	  count += (size_t) (end - i) * (end - i - 1);
      }
  *npairs = w->pairs.list.n;
  for (size_t i = 0; i < w->pairs.list.n && w->pairs.list.n < max
		     && w->needs.list.n < 8 * max;
       i++)
    compare_pair (w, i);
  free (nodes);
  return count <= max && w->pairs.list.n < max && w->needs.list.n < 8 * max;
}

/* Let the first node of each of the first N pairs that were not struck out be
   the second; the first by ORDER if there are several.  Return whether any
   was.  */
static bool
join_pairs (struct weaker *w, size_t n, const uint32_t *order)
{
  struct variants *v = w->v;
  bool joined = false;

  for (size_t i = 0; i < n; i++)
    {
      const struct pair *p = &w->pairs.list.v[i];
      uint32_t old = v->same_as[p->a];

      if (!p->value
	  && (old == p->a || order[p->b - w->from] < order[old - w->from]))
	{
	  v->same_as[p->a] = p->b;
	  joined = true;
	}
    }
  for (uint32_t i = w->from; i < v->class_of.n; i++)
    while (v->same_as[v->same_as[i]] != v->same_as[i])
      v->same_as[i] = v->same_as[v->same_as[i]];
  return joined;
}

bool
weaker_join (struct variants *v, uint32_t from, bool all,
	     const uint32_t *order)
{
  struct weaker w = { .v = v, .from = from };
  size_t n;
  bool joined = false;

  if (make_pairs (&w, all, &n) && n > 0)
    {
      strike_out (&w);
      joined = join_pairs (&w, n, order);
    }
  pairs_free (&w.pairs);
  edges_free (&w.needs);
  return joined;
}
