/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Candidates.  See candidates.h.

   A candidate of a class is a set of variants: where its content mentions a
   root, the variant in the set is meant.  Each class gets the signatures of
   its types for candidates [make_candidates].  For a tag type, smaller ones
   join larger ones, and what does not contradict is put together, so that
   those that stay contradict each other pairwise.  Anonymous types are not
   joined: a pointer that ends in a forward stays so.

   From a candidate one must be able to go on: what it mentions must have a
   candidate that can stand there [close_candidates].  Let P be what the
   mentioned class can reach of the candidate's set.  A candidate that has all
   of P is right.  If there is none, those types of the class whose signatures
   are within P could stand there, and a candidate must cover them all
   [covering]; if there are no such types, only forwards stand there.  So types
   join only what is made of signatures that types have.

   All loops run over classes and sets in an order of content, so that the
   result depends on the set of units only.  */

#include "candidates.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MAX_EFFORT = 256 /* Steps, for each signature and word.  */
};

static bool
is_affected (const struct candidates *c, const unsigned char *dirty,
	     uint32_t class)
{
  for (struct btf_words w = class_walk (c->d->classes, class);
       btf_next_word (&w);)
    if (w.field->role == ROLE_TYPE && w.value != 0)
      {
	uint32_t def;

	if (!ref_is_name (w.value))
	  {
	    if (c->affected_of[w.value] != NONE)
	      return true;
	    continue;
	  }
	def = c->d->defs[definitions_key (c->d, w.value)];
	if (def != 0 && (c->d->next[def] != 0 || dirty[def]))
	  return true;
      }
  return false;
}

static int
compare_affected (const void *a, const void *b, void *context)
{
  const struct candidates *c = context;
  const struct affected *x = a, *y = b;

  return digest_compare (&c->d->digests[x->class], &c->d->digests[y->class]);
}

/* Find the affected classes and sort them by digest.  */
static void
find_affected (struct candidates *c)
{
  uint32_t n = classes_count (c->d->classes);
  unsigned char *dirty = mem_zalloc (n, 1);

  for (size_t i = 0; i < c->signatures->pairs.list.n; i++)
    dirty[c->signatures->pairs.list.v[i].a] = 1;
  c->affected_of = mem_alloc (n, sizeof *c->affected_of);
  memset (c->affected_of, 0xff, n * sizeof *c->affected_of);
  for (uint32_t i = 1; i < n; i++) /* Those it mentions come first.  */
    if (dirty[i] || is_affected (c, dirty, i))
      {
	c->affected_of[i] = 0;
	vec_push (&c->affected,
		  (struct affected){ .class = i,
				     .tag = class_family (c->d->classes, i)
					    != FAMILY_NONE });
      }
  qsort_r (c->affected.v, c->affected.n, sizeof *c->affected.v,
	   compare_affected, c);
  for (uint32_t a = 0; a < c->affected.n; a++)
    c->affected_of[c->affected.v[a].class] = a;
  free (dirty);
}

/* The variants of all roots that the types of A reach.  Borrowed.  */
static uint64_t *
roots_of (const struct candidates *c, uint32_t a)
{
  return c->roots + (size_t) a * c->sets->words;
}

/* Give each affected class the signatures of its types.  */
static void
collect_sets (struct candidates *c)
{
  unsigned words = c->sets->words;

  c->roots = mem_zalloc (c->affected.n * (size_t) words, sizeof *c->roots);
  for (size_t i = 0; i < c->signatures->pairs.list.n; i++)
    {
      const struct pair *s = &c->signatures->pairs.list.v[i];
      uint32_t a = c->affected_of[s->a];

      if (s->b == NONE)
	{
	  c->affected.v[a].has_exact = true;
	  continue;
	}
      vec_push (&c->affected.v[a].sets, s->b);
      for (unsigned w = 0; w < words; w++)
	roots_of (c, a)[w] |= set_spread (c->sets, s->b)[w];
    }
  for (uint32_t a = 0; a < c->affected.n; a++)
    {
      struct affected *f = &c->affected.v[a];

      if (c->signatures->has_empty[f->class])
	vec_push (&f->sets, 0);
      if (f->sets.n > 0)
	qsort_r (f->sets.v, f->sets.n, sizeof *f->sets.v, set_compare,
		 c->sets);
      c->max_effort += f->sets.n;
    }
  c->max_effort = MAX_EFFORT * (c->max_effort + c->d->classes->words.n);
}

/* A's candidates have changed.  */
static void
add_changed (struct candidates *c, uint32_t a)
{
  if (!c->affected.v[a].changed)
    vec_push (&c->changed, a);
  c->affected.v[a].changed = true;
}

/* Make sure that a candidate of the tag class A covers SET: one that does, or
   else one that does not contradict it and is enlarged, or else a new one.  */
static void
cover (struct candidates *c, uint32_t a, uint32_t set)
{
  struct affected *f = &c->affected.v[a];

  for (size_t i = 0; i < f->candidates.n; i++, c->effort++)
    if (set_within (c->sets, set, f->candidates.v[i]))
      {
	c->guessed |= set != f->candidates.v[i];
	return;
      }
  add_changed (c, a);
  for (size_t i = 0; i < f->candidates.n; i++, c->effort++)
    if (!set_contradicts (c->sets, set, f->candidates.v[i]))
      {
	f->candidates.v[i] = set_union (c->sets, set, f->candidates.v[i]);
	c->guessed = true;
	return;
      }
  vec_push (&f->candidates, set);
}

/* The union of the signatures of A's types that are within SET: what a
   candidate must cover to stand for all types of A that can stand where only
   SET is reached.  NONE if A has no such type.  */
static uint32_t
covering (struct candidates *c, uint32_t a, uint32_t set)
{
  const struct affected *f = &c->affected.v[a];
  uint32_t result = NONE;
  bool new;
  uint32_t *value = pairs_value (&c->covering, a, set, &new);

  if (!new)
    return *value;
  for (size_t i = 0; i < f->sets.n; i++, c->effort++)
    if (set_within (c->sets, f->sets.v[i], set))
      result = result == NONE ? f->sets.v[i]
			      : set_union (c->sets, result, f->sets.v[i]);
  return *value = result;
}

/* A must have a candidate for a place from which SET is reached.  */
static void
demand (struct candidates *c, uint32_t a, uint32_t set)
{
  struct affected *f = &c->affected.v[a];
  uint32_t part = set_part (c->sets, set, roots_of (c, a)), needed;
  bool new;

  c->effort++;
  pairs_value (&c->covered, a, part, &new);
  if (!new)
    return;
  if (f->tag)
    for (size_t i = 0; i < f->candidates.n; i++, c->effort++)
      if (set_within (c->sets, part, f->candidates.v[i]))
	return;
  needed = covering (c, a, part);
  if (needed == NONE)
    return;
  c->guessed |= needed != part;
  if (f->tag)
    {
      cover (c, a, needed);
      return;
    }
  for (size_t i = 0; i < f->candidates.n; i++, c->effort++)
    if (f->candidates.v[i] == needed)
      return;
  vec_push (&f->candidates, needed);
  add_changed (c, a);
}

uint32_t
candidates_target (const struct candidates *c, uint32_t ref, uint32_t set,
		   uint32_t *class)
{
  *class = ref;
  if (ref_is_name (ref))
    {
      uint32_t def = c->d->defs[definitions_key (c->d, ref)];

      *class = def;
      if (def != 0 && c->d->next[def] != 0)
	*class = set_variant (c->sets, set,
			      c->d->root_of.v[c->d->variant_of[def]]);
    }
  return c->affected_of[*class];
}

/* Give all affected classes their candidates.  False: too much effort.  */
static bool
make_candidates (struct candidates *c)
{
  for (uint32_t a = 0; a < c->affected.n && c->effort <= c->max_effort; a++)
    {
      struct affected *f = &c->affected.v[a];

      for (size_t i = 0; i < f->sets.n; i++)
	if (f->tag)
	  cover (c, a, f->sets.v[i]);
	else
	  vec_push (&f->candidates, f->sets.v[i]);
    }
  return c->effort <= c->max_effort;
}

/* Have what the candidates of A mention have candidates.  */
static void
demand_mentioned (struct candidates *c, uint32_t a)
{
  const struct affected *f = &c->affected.v[a];
  uint32_t ref, class;

  for (size_t i = 0; i < f->candidates.n; i++)
    for (struct btf_words w = class_walk (c->d->classes, f->class);
	 btf_next_mention (&w, &ref);)
      {
	uint32_t t = candidates_target (c, ref, f->candidates.v[i], &class);

	c->effort++;
	if (t != NONE)
	  demand (c, t, f->candidates.v[i]);
      }
}

/* See to it that what candidates mention has candidates.  False: too much
   effort.  */
static bool
close_candidates (struct candidates *c)
{
  for (uint32_t a = 0; a < c->affected.n; a++)
    add_changed (c, a);
  for (size_t i = 0; i < c->changed.n && c->effort <= c->max_effort; i++)
    {
      c->affected.v[c->changed.v[i]].changed = false;
      demand_mentioned (c, c->changed.v[i]);
    }
  return c->effort <= c->max_effort;
}

/* Which candidate of A stands at a place from which PART is reached, or NONE:
   a forward, since no type that stands there is a definition.  DEFINED: one of
   them is.  */
static uint32_t
choose (struct candidates *c, uint32_t a, uint32_t part, bool defined)
{
  const struct affected *f = &c->affected.v[a];
  uint32_t needed = covering (c, a, part);

  for (size_t i = 0; f->tag && part != 0 && i < f->candidates.n; i++)
    if (set_within (c->sets, part, f->candidates.v[i]))
      return i;
  if (!f->tag)
    {
      for (size_t i = 0; i < f->candidates.n; i++)
	if (f->candidates.v[i] == needed)
	  return i;
      assert (!"a candidate of an anonymous type is missing");
    }
  c->guessed |= f->candidates.n > 0; /* None is just SET's part.  */
  if (f->candidates.n == 1 && !f->has_exact)
    return 0;
  if (needed == NONE || (needed == 0 && !defined))
    return NONE;
  for (size_t i = 0; i < f->candidates.n; i++)
    if (set_within (c->sets, needed, f->candidates.v[i])
	&& !set_contradicts (c->sets, part, f->candidates.v[i]))
      return i;
  for (size_t i = 0; i < f->candidates.n; i++)
    if (set_within (c->sets, needed, f->candidates.v[i]))
      return i;
  return NONE;
}

uint32_t
candidates_choose (struct candidates *c, uint32_t a, uint32_t set,
		   bool defined)
{
  uint32_t part = set_part (c->sets, set, roots_of (c, a));
  bool new;
  uint32_t i = pairs_number (&c->chosen, a, part * 2 + defined, &new);

  if (new)
    {
      uint32_t chosen = choose (c, a, part, defined);

      c->chosen.list.v[i].value = chosen;
    }
  return c->chosen.list.v[i].value;
}

uint32_t
candidates_of_type (struct candidates *c, uint32_t a, uint32_t signature)
{
  const struct affected *f = &c->affected.v[a];
  bool new;
  uint32_t *value = pairs_value (&c->of_type, a, signature, &new), i = 0;

  if (!new)
    return *value;
  while (f->tag ? !set_within (c->sets, signature, f->candidates.v[i])
		: signature != f->candidates.v[i])
    i++;
  return *value = i;
}

/* Whether type I of unit U mentions a definition of an affected tag class that
   has an empty signature.  */
static bool
sees_definition (const struct candidates *c, uint32_t u, uint32_t i)
{
  const struct definitions *d = c->d;
  uint32_t type;

  for (struct btf_words w = btf_words (d->units[u], d->first[u] + i);
       btf_next_mention (&w, &type);)
    if (type != 0)
      {
	struct place p = signatures_target (c->signatures, u, type);
	uint32_t a = c->affected_of[d->classes->of[p.unit][p.index]];

	if (a != NONE && c->affected.v[a].tag
	    && signatures_state (c->signatures, p) == 0)
	  return true;
      }
  return false;
}

/* Where a candidate's mention could be a forward or one of several candidates,
   it matters whether a type of that class has a definition there in some unit.
   Find the classes for which it matters, and for those, whether it is so.  */
static void
find_sees (struct candidates *c)
{
  const struct definitions *d = c->d;
  bool *wanted = mem_zalloc (classes_count (d->classes), sizeof *wanted);
  bool any = false;
  uint32_t ref, class;

  for (uint32_t a = 0; a < c->affected.n; a++)
    for (size_t i = 0; i < c->affected.v[a].candidates.n; i++)
      for (struct btf_words w
	   = class_walk (d->classes, c->affected.v[a].class);
	   btf_next_mention (&w, &ref);)
	if (ref_is_name (ref))
	  {
	    uint32_t set = c->affected.v[a].candidates.v[i];
	    uint32_t t = candidates_target (c, ref, set, &class);

	    if (t != NONE && candidates_choose (c, t, set, false) == NONE)
	      any = wanted[c->affected.v[a].class] = true;
	  }
  for (size_t u = 0; any && u < d->classes->nunits; u++)
    for (uint32_t i = 0, n = btf_end (d->units[u]) - d->first[u]; i < n; i++)
      {
	class = d->classes->of[u][i];
	if (wanted[class] && sees_definition (c, u, i))
	  c->affected.v[c->affected_of[class]].sees_definition = true;
      }
  free (wanted);
}

bool
candidates_find (struct candidates *c, const struct definitions *d,
		 struct sets *sets, const struct signatures *signatures)
{
  *c = (struct candidates){ .d = d, .sets = sets, .signatures = signatures };
  find_affected (c);
  collect_sets (c);
  if (!make_candidates (c) || !close_candidates (c))
    return false;
  find_sees (c);
  return true;
}

void
candidates_free (struct candidates *c)
{
  for (size_t a = 0; a < c->affected.n; a++)
    {
      vec_free (&c->affected.v[a].sets);
      vec_free (&c->affected.v[a].candidates);
    }
  vec_free (&c->affected);
  vec_free (&c->changed);
  free (c->affected_of);
  free (c->roots);
  pairs_free (&c->covering);
  pairs_free (&c->covered);
  pairs_free (&c->chosen);
  pairs_free (&c->of_type);
}
