/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Sorting types.  See order.h.

   A kernel has 100,000 names with long common beginnings, and comparing them
   pairwise is a cache miss each.  So names are sorted by eight bytes at a time
   [sort_names]: the bytes, as a number, stand in the array that is sorted, and
   only runs of equal numbers look at the next eight.  */

#include "order.h"
#include "refine.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

/* A name to be sorted.  */
struct key
{
  uint64_t bytes;  /* Eight bytes of it, the first one highest.  */
  uint32_t string; /* Its number.  */
};

static int
compare_keys (const void *a, const void *b)
{
  const struct key *x = a, *y = b;

  return x->bytes < y->bytes ? -1 : x->bytes > y->bytes;
}

/* The eight bytes of S from DEPTH on, zeros behind its end; S has at least
   DEPTH bytes.  */
static uint64_t
eight_bytes (const char *s, size_t depth)
{
  uint64_t bytes = 0;

  memcpy (&bytes, s + depth, strnlen (s + depth, sizeof bytes));
  return be64toh (bytes);
}

/* A run of names that agree in their first DEPTH bytes.  */
struct run
{
  uint32_t begin, end;
  size_t depth;
};

/* Sort the N names of KEYS.  */
static void
sort_names (const struct classes *c, struct key *keys, uint32_t n)
{
  VEC (struct run) todo = { 0 };

  vec_push (&todo, (struct run){ 0, n, 0 });
  while (todo.n > 0)
    {
      struct run r = todo.v[--todo.n];

      if (r.end - r.begin < 2)
	continue;
      for (uint32_t i = r.begin; i < r.end; i++)
	keys[i].bytes
	  = eight_bytes (class_string (c, keys[i].string), r.depth);
      qsort (keys + r.begin, r.end - r.begin, sizeof *keys, compare_keys);
      for (uint32_t i = r.begin, j; i < r.end; i = j)
	{
	  for (j = i + 1; j < r.end && keys[j].bytes == keys[i].bytes; j++)
	    continue;
	  if (keys[i].bytes & 0xff) /* It does not end here.  */
	    vec_push (&todo, (struct run){ i, j, r.depth + 8 });
	}
    }
  vec_free (&todo);
}

/* By string: the place of each name of a live node among all such names,
   from 1. The caller frees it.  */
static uint32_t *
rank_names (const struct variants *v, const bool *live)
{
  const struct classes *c = v->classes;
  uint32_t *rank = mem_zalloc (c->strings.after.n, sizeof *rank);
  VEC (struct key) keys = { 0 };

  for (uint32_t node = 1; node < v->class_of.n; node++)
    if (live[node])
      {
	uint32_t name = class_words (c, v->class_of.v[node])[0];

	if (name != 0 && rank[name] == 0)
	  {
	    rank[name] = 1;
	    vec_push (&keys, (struct key){ 0, name });
	  }
      }
  if (keys.n > 0)
    sort_names (c, keys.v, keys.n);
  for (uint32_t i = 0; i < keys.n; i++)
    rank[keys.v[i].string] = i + 1;
  vec_free (&keys);
  return rank;
}

/* A node to be sorted: by name and kind first, then by digest and rank.  */
struct named
{
  uint64_t key;
  uint32_t node;
};

struct sorting
{
  const struct variants *v;
  uint32_t *rank; /* By node, see rank_variants.  */
};

static int
compare_nodes (const void *a, const void *b, void *context)
{
  const struct sorting *s = context;
  const struct variants *v = s->v;
  const struct named *x = a, *y = b;
  int order;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  order = digest_compare (&v->definitions.digests[v->class_of.v[x->node]],
			  &v->definitions.digests[v->class_of.v[y->node]]);
  if (order != 0)
    return order;
  return s->rank[x->node] < s->rank[y->node]
	   ? -1
	   : s->rank[x->node] > s->rank[y->node];
}

/* A class, its digest and one of its nodes.  */
struct member
{
  struct digest digest;
  uint32_t class, node;
  uint32_t base_id; /* Of the node, or 0.  */
};

static int
compare_members (const void *a, const void *b)
{
  const struct member *x = a, *y = b;
  int order = digest_compare (&x->digest, &y->digest);

  if (order != 0)
    return order;
  return x->base_id < y->base_id ? -1 : x->base_id > y->base_id;
}

/* Collect the live nodes of classes that have several, and what these mention.
 */
static struct member *
collect_variants (const struct variants *v, const bool *live,
		  const uint32_t *base_id, uint32_t *n)
{
  uint32_t *count = mem_zalloc (classes_count (v->classes), sizeof *count);
  bool *chosen = mem_zalloc (v->class_of.n, sizeof *chosen);
  VEC (struct member) members = { 0 };

  for (uint32_t node = 1; node < v->class_of.n; node++)
    if (live[node])
      count[v->class_of.v[node]]++;
  for (uint32_t node = 1; node < v->class_of.n; node++)
    if (live[node] && count[v->class_of.v[node]] > 1)
      {
	chosen[node] = true;
	for (uint32_t e = v->begin.v[node]; e < v->begin.v[node + 1]; e++)
	  chosen[v->mentions.v[e]] = true;
      }
  for (uint32_t node = 1; node < v->class_of.n; node++)
    if (chosen[node])
      vec_push (&members,
		(struct member){ v->definitions.digests[v->class_of.v[node]],
				 v->class_of.v[node], node, base_id[node] });
  if (members.n > 0)
    qsort (members.v, members.n, sizeof *members.v, compare_members);
  free (count);
  free (chosen);
  *n = members.n;
  return members.v;
}

/* Order the nodes of each class that has several, by what they mention.  No
   two are equal, so refinement, which begins with the classes in the order of
   their digests, and with each type of the base by itself, ends with each node
   in a block of its own.  Return the blocks, by node; the caller frees them.
 */
static uint32_t *
rank_variants (const struct variants *v, const bool *live,
	       const uint32_t *base_id)
{
  uint32_t *rank = mem_zalloc (v->class_of.n, sizeof *rank), n;
  struct member *members = collect_variants (v, live, base_id, &n);
  uint32_t *block = mem_zalloc (n, sizeof *block);
  VEC (uint32_t) begin = { 0 };
  VEC (uint32_t) to = { 0 };

  for (uint32_t i = 0; i < n; i++)
    rank[members[i].node] = i + 1;
  for (uint32_t i = 0; i < n; i++)
    {
      uint32_t node = members[i].node;

      block[i] = i > 0 && members[i].class == members[i - 1].class
		     && members[i].base_id == members[i - 1].base_id
		   ? block[i - 1]
		   : i;
      vec_push (&begin, to.n);
      for (uint32_t e = v->begin.v[node]; e < v->begin.v[node + 1]; e++)
	vec_push (&to, rank[v->mentions.v[e]] - 1); /* 0: REFINE_NONE. */
    }
  vec_push (&begin, to.n);
  if (n > 0)
    refine (&(struct refine_graph){ n, begin.v, to.v }, block);
  for (uint32_t i = 0; i < n; i++)
    rank[members[i].node] = block[i] + 1;
  vec_free (&begin);
  vec_free (&to);
  free (block);
  free (members);
  return rank;
}

/* What the walk through types without names needs.  */
struct walk
{
  const struct variants *v;
  const bool *live;
  bool *met;
  VEC (uint32_t) todo;
  VEC (uint32_t) nameless;
};

static bool
is_nameless (const struct walk *w, uint32_t node)
{
  return node != 0
	 && class_words (w->v->classes, w->v->class_of.v[node])[0] == 0;
}

/* Remember what NODE mentions and has no name, the first on top.  */
static void
look_into (struct walk *w, uint32_t node)
{
  for (uint32_t e = w->v->begin.v[node + 1]; e-- > w->v->begin.v[node];)
    {
      uint32_t to = w->v->mentions.v[e];

      if (is_nameless (w, to) && !w->met[to] && w->live[to])
	vec_push (&w->todo, to);
    }
}

/* Number what NODE leads to.  */
static void
meet_from (struct walk *w, uint32_t node)
{
  look_into (w, node);
  while (w->todo.n > 0)
    {
      uint32_t to = w->todo.v[--w->todo.n];

      if (w->met[to])
	continue;
      w->met[to] = true;
      vec_push (&w->nameless, to);
      look_into (w, to);
    }
}

/* Append the nodes without a name that nothing led to.  */
static void
meet_others (struct walk *w, struct sorting *s)
{
  VEC (struct named) others = { 0 };

  for (uint32_t node = 1; node < w->v->class_of.n; node++)
    if (w->live[node] && !w->met[node] && is_nameless (w, node))
      vec_push (&others, (struct named){ 0, node });
  if (others.n > 0)
    qsort_r (others.v, others.n, sizeof *others.v, compare_nodes, s);
  for (size_t i = 0; i < others.n; i++)
    vec_push (&w->nameless, others.v[i].node);
  vec_free (&others);
}

/* Sort the N nodes of NAMED: into the order of their names by counting, and
   equal names by comparing.  */
static void
sort_named (struct named *named, uint32_t n, uint32_t nranks,
	    struct sorting *s)
{
  uint32_t *begin = mem_zalloc ((size_t) nranks + 2, sizeof *begin);
  struct named *sorted = mem_alloc (n, sizeof *sorted);

  for (uint32_t i = 0; i < n; i++)
    begin[(named[i].key >> 8) + 1]++;
  for (uint32_t r = 0; r <= nranks; r++)
    begin[r + 1] += begin[r];
  for (uint32_t i = 0; i < n; i++)
    sorted[begin[named[i].key >> 8]++] = named[i];
  for (uint32_t i = 0, j; i < n; i = j)
    {
      for (j = i + 1; j < n && sorted[j].key >> 8 == sorted[i].key >> 8; j++)
	continue;
      if (j - i > 1)
	qsort_r (sorted + i, j - i, sizeof *sorted, compare_nodes, s);
    }
  if (n > 0)
    memcpy (named, sorted, n * sizeof *sorted);
  free (begin);
  free (sorted);
}

uint32_t *
order_nodes (const struct variants *v, const bool *live,
	     const uint32_t *base_id, uint32_t *n)
{
  uint32_t *rank = rank_names (v, live);
  struct sorting s = { v, rank_variants (v, live, base_id) };
  struct walk w = { .v = v, .live = live };
  VEC (struct named) named = { 0 };

  for (uint32_t node = 1; node < v->class_of.n; node++)
    if (live[node])
      {
	const uint32_t *words = class_words (v->classes, v->class_of.v[node]);

	if (words[0] != 0)
	  vec_push (&named, (struct named){ (uint64_t) rank[words[0]] << 8
					      | info_kind (words[1]),
					    node });
      }
  sort_named (named.v, named.n, v->classes->strings.after.n, &s);
  w.met = mem_zalloc (v->class_of.n, sizeof *w.met);
  for (size_t i = 0; i < named.n; i++)
    meet_from (&w, named.v[i].node);
  meet_others (&w, &s);
  for (size_t i = 0; i < named.n; i++)
    vec_push (&w.nameless, named.v[i].node);
  *n = w.nameless.n;
  vec_free (&named);
  vec_free (&w.todo);
  free (w.met);
  free (s.rank);
  free (rank);
  return w.nameless.v;
}
