/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Nodes: putting together what the steps of conflict resolution find.

   1. [definitions_find] who defines which name; which names are in conflict.
   2. [signatures_find] which of these definitions each type reaches.
   3. [candidates_find] which types an affected class will have.
   4. [add_nodes] nodes for classes that are not affected, for candidates, and
   for exact types; [add_all_mentions] what they mention.
   5. [merge_equal] two candidates can turn out equal, and exact types were not
      compared at all; [weaker_join] nor were these joined.

   If there are very many variants, or candidates take too much effort, all
   types with a signature are exact: fewer types join, but what comes out is
   still right.  */

#include "variants.h"
#include "refine.h"
#include "weaker.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct affected *
affected (const struct variants *v, uint32_t a)
{
  return &v->candidates.affected.v[a];
}

/* The place of CLASS among the affected classes, or NONE.  */
static uint32_t
affected_of (const struct variants *v, uint32_t class)
{
  return v->conflicts ? v->candidates.affected_of[class] : NONE;
}

/* The node of the forward that REF names.  */
static uint32_t
forward_node (const struct variants *v, uint32_t ref)
{
  uint32_t class = v->definitions.fwds[definitions_key (&v->definitions, ref)];

  assert (class != 0);
  return class;
}

/* The node that forward CLASS stands for: the only one that defines its name,
   or 0.  */
static uint32_t
definition_node (const struct variants *v, uint32_t class)
{
  const struct definitions *d = &v->definitions;
  uint32_t def = d->defs[definitions_key (d, class_ref (v->classes, class))];
  uint32_t a = affected_of (v, def);

  if (def == 0 || d->next[def] != 0)
    return 0;
  if (a == NONE)
    return def;
  return affected (v, a)->candidates.n == 1 && !affected (v, a)->has_exact
	   ? v->first_node[a]
	   : 0;
}

static bool
is_announced (const struct variants *v, uint32_t class)
{
  const struct definitions *d = &v->definitions;
  uint32_t ref = class_ref (v->classes, class);

  return ref_is_name (ref) && d->fwds[definitions_key (d, ref)] == class;
}

/* Add the nodes.  Those of classes that are not affected have their number. */
static void
add_nodes (struct variants *v)
{
  const struct definitions *d = &v->definitions;
  uint32_t n = classes_count (v->classes);

  vec_reserve (&v->class_of, n);
  for (uint32_t c = 0; c < n; c++)
    {
      bool used = affected_of (v, c) == NONE
		  && (d->replaced == NULL || !d->replaced[c]);

      vec_push (&v->class_of, used ? c : 0);
    }
  v->first_node = mem_alloc (v->candidates.affected.n, sizeof *v->first_node);
  for (uint32_t a = 0; a < v->candidates.affected.n; a++)
    {
      v->first_node[a] = v->class_of.n;
      for (size_t i = 0; i < affected (v, a)->candidates.n; i++)
	vec_push (&v->class_of, affected (v, a)->class);
    }
  v->first_exact = v->class_of.n;
  for (size_t i = 0; i < v->signatures.exact.n; i++)
    {
      struct place p = v->signatures.exact.v[i];

      vec_push (&v->class_of, v->classes->of[p.unit][p.index]);
    }
}

/* Forget the nodes of forwards that stand for a definition.  */
static void
drop_forwards (struct variants *v)
{
  const struct definitions *d = &v->definitions;

  for (uint32_t c = 1; c < classes_count (v->classes); c++)
    if (v->class_of.v[c] != 0 && is_announced (v, c))
      {
	uint32_t def = d->defs[definitions_key (d, class_ref (v->classes, c))];

	if (definition_node (v, c) != 0)
	  v->class_of.v[c] = 0;
	else if (def != 0 && d->next[def] == 0)
	  v->guessed = true; /* That it has several meanings.  */
      }
}

/* The node for a mention REF, in a candidate of F with SET or (F is NULL) in a
   class that is not affected.  */
static uint32_t
mentioned_node (struct variants *v, const struct affected *f, uint32_t set,
		uint32_t ref)
{
  uint32_t class, a, i;

  if (!v->conflicts)
    {
      class = ref_is_name (ref)
		? v->definitions.defs[definitions_key (&v->definitions, ref)]
		: ref;
      a = NONE;
    }
  else
    a = candidates_target (&v->candidates, ref, set, &class);
  if (ref == 0)
    return 0;
  if (a == NONE)
    return class != 0 ? class : forward_node (v, ref);
  i = candidates_choose (&v->candidates, a, set,
			 f == NULL || f->sees_definition);
  return i == NONE ? forward_node (v, ref) : v->first_node[a] + i;
}

/* Add the mentions of a node of CLASS: a candidate of F with SET, or (NULL)
   not affected.  */
static void
add_mentions (struct variants *v, uint32_t class, const struct affected *f,
	      uint32_t set)
{
  uint32_t ref;

  vec_push (&v->begin, v->mentions.n);
  for (struct btf_words w = class_walk (v->classes, class);
       btf_next_mention (&w, &ref);)
    vec_push (&v->mentions, mentioned_node (v, f, set, ref));
}

/* Add the mentions of an exact type: the nodes of the types it mentions.  */
static void
add_exact_mentions (struct variants *v, struct place p)
{
  const struct definitions *d = &v->definitions;
  uint32_t type;

  vec_push (&v->begin, v->mentions.n);
  for (struct btf_words w
       = btf_words (d->units[p.unit], d->first[p.unit] + p.index);
       btf_next_mention (&w, &type);)
    {
      struct place to = { 0, 0 };

      if (type != 0)
	to = signatures_target (&v->signatures, p.unit, type);
      vec_push (&v->mentions,
		type == 0 ? 0 : variants_node (v, to.unit, to.index));
    }
}

static void
add_all_mentions (struct variants *v)
{
  vec_reserve (&v->begin, v->class_of.n + 1);
  for (uint32_t c = 0; c < classes_count (v->classes); c++)
    if (v->class_of.v[c] != 0)
      add_mentions (v, c, NULL, 0);
    else
      vec_push (&v->begin, v->mentions.n);
  for (uint32_t a = 0; a < v->candidates.affected.n; a++)
    for (size_t i = 0; i < affected (v, a)->candidates.n; i++)
      add_mentions (v, affected (v, a)->class, affected (v, a),
		    affected (v, a)->candidates.v[i]);
  for (size_t i = 0; i < v->signatures.exact.n; i++)
    add_exact_mentions (v, v->signatures.exact.v[i]);
  vec_push (&v->begin, v->mentions.n);
}

/* Have every mention of a node be about the one to use instead.  */
static void
follow_same_as (struct variants *v)
{
  for (size_t e = 0; e < v->mentions.n; e++)
    v->mentions.v[e] = v->same_as[v->mentions.v[e]];
}

/* Find candidates and exact types that are equal.  Only these, from node FROM
   on, can be: all others are alone in their class.  Return a number for each,
   by node - FROM, that orders them by content.  */
static uint32_t *
merge_equal (struct variants *v, uint32_t from)
{
  uint32_t n = v->class_of.n - from;
  uint32_t *block = mem_alloc (n, sizeof *block), *first;
  uint32_t *begin = mem_alloc ((size_t) n + 1, sizeof *begin);
  uint32_t base = v->begin.v[from], nedges = v->mentions.n - base;
  uint32_t *to = mem_alloc (nedges, sizeof *to), nblocks;
  struct refine_graph g = { n, begin, to };

  for (uint32_t i = 0; i < n; i++)
    {
      block[i] = affected_of (v, v->class_of.v[from + i]);
      begin[i] = v->begin.v[from + i] - base;
    }
  begin[n] = nedges;
  for (uint32_t e = 0; e < nedges; e++)
    {
      uint32_t node = v->mentions.v[base + e];

      to[e] = node < from ? REFINE_NONE : node - from;
    }
  nblocks = refine (&g, block);
  first = mem_zalloc (nblocks, sizeof *first);
  for (uint32_t i = 0; i < n; i++)
    {
      if (first[block[i]] == 0)
	first[block[i]] = from + i;
      v->same_as[from + i] = first[block[i]];
    }
  follow_same_as (v);
  free (first);
  free (begin);
  free (to);
  return block;
}

/* Have a forward be the only node that defines its name, where that is not a
   root. This shows only now if the definition is exact.  */
static void
resolve_forwards (struct variants *v, uint32_t from)
{
  const struct definitions *d = &v->definitions;
  uint32_t *node = mem_zalloc (from, sizeof *node); /* By class.  */

  for (uint32_t i = from; i < v->class_of.n; i++)
    {
      uint32_t class = v->class_of.v[i], same = v->same_as[i];

      node[class] = node[class] == 0 || node[class] == same ? same : NONE;
    }
  for (uint32_t c = 1; c < from; c++)
    if (v->class_of.v[c] != 0 && is_announced (v, c))
      {
	uint32_t ref = class_ref (v->classes, c);
	uint32_t def = d->defs[definitions_key (d, ref)];

	if (def != 0 && d->next[def] == 0 && node[def] != 0
	    && node[def] != NONE)
	  v->same_as[c] = node[def];
      }
  free (node);
}

/* Have nodes that are equal to, or compatible with, others be the same.  */
static void
merge_nodes (struct variants *v)
{
  bool sized = v->definitions.sized_variants;
  uint32_t from = classes_count (v->classes);
  uint32_t *order = merge_equal (v, from);

  if ((v->signatures.exact.n > 0 || sized)
      && weaker_join (v, from, sized, order))
    v->guessed = true;
  resolve_forwards (v, from);
  follow_same_as (v);
  free (order);
}

/* Resolve conflicts.  False: that needs all types to be exact.  */
static bool
resolve (struct variants *v, bool base, bool all_exact)
{
  const struct definitions *d = &v->definitions;
  unsigned words = all_exact ? 1 : (d->variants.n + 63) / 64;

  sets_init (&v->sets, d, words);
  return signatures_find (&v->signatures, d, &v->sets, base, all_exact)
	 && (candidates_find (&v->candidates, d, &v->sets, &v->signatures)
	     || all_exact);
}

static void
resolve_free (struct variants *v)
{
  candidates_free (&v->candidates);
  signatures_free (&v->signatures);
  sets_free (&v->sets);
  v->candidates = (struct candidates){ 0 };
  v->signatures = (struct signatures){ 0 };
}

void
variants_find (struct variants *v, struct classes *classes,
	       const struct btf *const *units, const uint32_t *first,
	       bool base)
{
  const struct definitions *d = &v->definitions;

  *v = (struct variants){ .classes = classes };
  definitions_find (&v->definitions, classes, units, first);
  v->conflicts = d->roots.n > 0;
  if (v->conflicts
      && (d->variants.n > 64 * SETS_MAX_WORDS || !resolve (v, base, false)))
    {
      resolve_free (v);
      resolve (v, base, true);
    }
  add_nodes (v);
  drop_forwards (v);
  add_all_mentions (v);
  v->guessed |= v->candidates.guessed;
  v->same_as = mem_alloc (v->class_of.n, sizeof *v->same_as);
  for (uint32_t i = 0; i < v->class_of.n; i++)
    v->same_as[i] = i;
  if (v->conflicts)
    merge_nodes (v);
}

void
variants_free (struct variants *v)
{
  resolve_free (v);
  definitions_free (&v->definitions);
  vec_free (&v->class_of);
  vec_free (&v->begin);
  vec_free (&v->mentions);
  free (v->same_as);
  free (v->first_node);
}

/* The node of a type of CLASS that is not exact and has SIGNATURE.  */
static uint32_t
class_node (struct variants *v, uint32_t class, uint32_t signature)
{
  uint32_t a = affected_of (v, class), def;

  if (a != NONE)
    return v->first_node[a]
	   + candidates_of_type (&v->candidates, a, signature);
  def = is_announced (v, class) ? definition_node (v, class) : 0;
  return def != 0 ? def : class;
}

uint32_t
variants_node (struct variants *v, uint32_t unit, uint32_t index)
{
  struct place p = { unit, index };
  uint32_t state = 0, node;

  if (v->conflicts)
    {
      p = signatures_target (&v->signatures, unit,
			     v->definitions.first[unit] + index);
      state = signatures_state (&v->signatures, p);
    }
  if ((state & ~NUMBER) == (uint32_t) IS_EXACT)
    node = v->first_exact + (state & NUMBER);
  else
    node = class_node (v, v->classes->of[p.unit][p.index], state);
  return v->same_as != NULL ? v->same_as[node] : node;
}

void
variants_mark (struct variants *v, bool *live)
{
  for (uint32_t node = 1; node < classes_count (v->classes); node++)
    live[node] = v->class_of.v[node] != 0 && v->same_as[node] == node
		 && (!v->conflicts || v->signatures.has_empty[node]);
  for (uint32_t a = 0; a < v->candidates.affected.n; a++)
    for (size_t i = 0; i < affected (v, a)->sets.n; i++)
      live[v->same_as[class_node (v, affected (v, a)->class,
				  affected (v, a)->sets.v[i])]]
	= true;
  for (size_t i = 0; i < v->signatures.exact.n; i++)
    live[v->same_as[v->first_exact + i]] = true;
}
