/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Signatures.  See signatures.h.

   By unit: number the variants that it defines [unit_variants], turn mentions
   round [unit_mentioners], and carry each variant's bit from its definition up
   to all that mention it [unit_spread], 64 variants at a time.  Only types of
   classes from which one can get to a root are looked at.  */

#include "signatures.h"
#include "edges.h"

#include <stdlib.h>
#include <string.h>

enum
{
  MAX_UNIT_WORDS = 4 /* A unit with more than 64 times as many variants
			is too much.  */
};

struct unit
{
  struct signatures *s;
  uint32_t number;
  const struct btf *btf;
  uint32_t first, n;  /* Its ids.  */
  const uint32_t *of; /* Classes.  */
  uint32_t *state;
  const uint32_t *base_state; /* Of the base's types, by id - 1; or NULL.  */

  VEC (uint32_t) variants; /* That its types can reach, by local number... */
  uint32_t *local;	   /* ...which stands here, by variant; or NONE.  */
  bool *defines;	   /* By root: there is one in the unit.  */
  unsigned words;	   /* For a mask of them.  */
  bool doubled;		   /* Defines a root twice.  */
  uint64_t *mask;
  struct edges mentions;   /* As far as they can lead to a root.  */
  VEC (struct edge) seeds; /* Types, and what they have from the base.  */
  VEC (uint32_t) todo;
};

/* Stands for a set, or a local number, where a type of the base reaches two
   variants of one root.  */
#define BOTH (NONE - 1)

/* The local number of variant V.  */
static uint32_t
unit_local (struct unit *t, uint32_t v)
{
  const struct definitions *d = t->s->d;

  if (t->local[v] == NONE)
    {
      t->local[v] = t->variants.n;
      t->doubled |= t->defines[d->root_of.v[v]];
      t->defines[d->root_of.v[v]] = true;
      vec_push (&t->variants, v);
    }
  return t->local[v];
}

/* Type INDEX mentions the base's type BASE_TYPE, and has what that reaches. */
static void
unit_seeds (struct unit *t, uint32_t index, uint32_t base_type)
{
  uint32_t state = t->base_state[base_type - 1];

  if ((state & ~NUMBER) == IS_ALIAS)
    state = t->base_state[state & NUMBER];
  if (state == 0)
    return;
  if ((state & ~NUMBER) == (uint32_t) IS_EXACT)
    {
      t->doubled = true;
      state = BOTH;
    }
  else
    for (uint32_t v = 0; v < t->s->d->variants.n; v++)
      if (has_bit (set_bits (t->s->sets, state), v))
	unit_local (t, v);
  if (t->seeds.n == 0 || t->seeds.v[t->seeds.n - 1].from != index
      || t->seeds.v[t->seeds.n - 1].to != state)
    vec_push (&t->seeds, (struct edge){ index, state });
}

/* Find the roots' definitions that the unit has, or can reach in the base.  */
static void
unit_variants (struct unit *t)
{
  const struct definitions *d = t->s->d;
  uint32_t type;

  for (uint32_t i = 0; i < t->n; i++)
    {
      if (d->variant_of[t->of[i]] != NONE)
	unit_local (t, d->variant_of[t->of[i]]);
      if (t->base_state != NULL)
	for (struct btf_words w = btf_words (t->btf, t->first + i);
	     btf_next_mention (&w, &type);)
	  if (type != 0 && type < t->first)
	    unit_seeds (t, i, type);
    }
}

/* The states of the unit's types, which it has from now on.  */
static uint32_t *
unit_state (struct unit *t)
{
  if (t->state == NULL)
    t->state = t->s->state[t->number] = mem_zalloc (t->n, sizeof *t->state);
  return t->state;
}

/* Whether CLASS is a forward of which it matters what it means.  */
static bool
matters (const struct definitions *d, uint32_t class)
{
  uint32_t def;

  if (!class_is_forward (class_words (d->classes, class))
      || !ref_is_name (class_ref (d->classes, class)))
    return false;
  def = d->defs[definitions_key (d, class_ref (d->classes, class))];
  return def != 0 && d->may_reach[def];
}

/* Where the unit has a forward and the one definition of its name, and the
   base has none, the forward is that definition.  */
static void
unit_aliases (struct unit *t)
{
  const struct definitions *d = t->s->d;
  struct pairs defs = { 0 }; /* (key, 0) to index, NONE: many.  */
  bool new, forwards = false;

  for (uint32_t i = 0; i < t->n && !forwards; i++)
    forwards = matters (d, t->of[i]);
  if (!forwards)
    return;
  for (uint32_t i = 0; i < t->n; i++)
    {
      uint32_t ref = class_ref (d->classes, t->of[i]), *def;

      if (!ref_is_name (ref) || t->of[i] == d->fwds[definitions_key (d, ref)])
	continue;
      def = pairs_value (&defs, definitions_key (d, ref), 0, &new);
      *def = new ? i : NONE;
    }
  for (uint32_t i = 0; i < t->n; i++)
    {
      uint32_t ref = class_ref (d->classes, t->of[i]), *def;

      if (!ref_is_name (ref) || t->of[i] != d->fwds[definitions_key (d, ref)])
	continue;
      def = pairs_value (&defs, definitions_key (d, ref), 0, &new);
      if (new)
	*def = NONE;
      else if (*def != NONE
	       && (t->first == 1
		   || !t->s->base_defines[definitions_key (d, ref)]))
	unit_state (t)[i] = IS_ALIAS | *def;
    }
  pairs_free (&defs);
}

/* The type of the unit that a mention of TYPE is about: an index, or NONE for
   void and types of the base.  */
static uint32_t
unit_target (const struct unit *t, uint32_t type)
{
  uint32_t i;

  if (type < t->first || type == 0)
    return NONE;
  i = type - t->first;
  if (t->state != NULL && (t->state[i] & ~NUMBER) == IS_ALIAS)
    i = t->state[i] & NUMBER;
  return i;
}

/* Turn the unit's mentions round.  */
static void
unit_mentioners (struct unit *t)
{
  const bool *may_reach = t->s->d->may_reach;
  uint32_t type, i;

  for (uint32_t m = 0; m < t->n; m++)
    if (may_reach[t->of[m]])
      for (struct btf_words w = btf_words (t->btf, t->first + m);
	   btf_next_mention (&w, &type);)
	if ((i = unit_target (t, type)) != NONE && may_reach[t->of[i]])
	  edges_add (&t->mentions, m, i);
  edges_index (&t->mentions, t->n);
}

/* Give type INDEX local number LOCAL, if that belongs to word WORD.  */
static void
unit_give (struct unit *t, unsigned word, uint32_t index, uint32_t local)
{
  uint32_t last = 64 * t->words - 1; /* Stands for BOTH.  */

  if (t->s->all_exact)
    local = 0;
  else if (local == BOTH)
    local = last;
  if (local / 64 == word)
    {
      t->mask[(size_t) word * t->n + index] |= UINT64_C (1) << local % 64;
      vec_push (&t->todo, index);
    }
}

/* Carry the local numbers of word WORD up to all that mention their types.  */
static void
unit_spread (struct unit *t, unsigned word)
{
  uint64_t *mask = t->mask + (size_t) word * t->n;

  t->todo.n = 0;
  for (uint32_t i = 0; i < t->n; i++)
    if (t->s->d->variant_of[t->of[i]] != NONE)
      unit_give (t, word, i, t->local[t->s->d->variant_of[t->of[i]]]);
  for (size_t i = 0; i < t->seeds.n; i++)
    {
      uint32_t index = t->seeds.v[i].from, set = t->seeds.v[i].to;

      if (set == BOTH)
	unit_give (t, word, index, BOTH);
      else
	for (size_t l = 0; l < t->variants.n; l++)
	  if (has_bit (set_bits (t->s->sets, set), t->variants.v[l]))
	    unit_give (t, word, index, l);
    }
  while (t->todo.n > 0)
    {
      uint32_t i = t->todo.v[--t->todo.n];

      for (uint32_t e = t->mentions.begin[i]; e < t->mentions.begin[i + 1];
	   e++)
	{
	  uint32_t by = t->mentions.from[e];

	  if (mask[i] & ~mask[by])
	    {
	      mask[by] |= mask[i];
	      vec_push (&t->todo, by);
	    }
	}
    }
}

/* The signature of type INDEX, whose mask is not empty; NONE if it reaches two
   variants of a root.  */
static uint32_t
unit_signature (struct unit *t, uint32_t index)
{
  const struct definitions *d = t->s->d;
  uint64_t bits[SETS_MAX_WORDS] = { 0 };
  uint32_t last = NONE;

  if (t->doubled && t->mask[(size_t) (t->words - 1) * t->n + index] >> 63 & 1)
    return NONE;
  for (uint32_t l = 0; l < t->variants.n; l++)
    if (t->mask[(size_t) (l / 64) * t->n + index] >> l % 64 & 1)
      put_bit (bits, t->variants.v[l]);
  for (uint32_t v = 0; t->doubled && v < d->variants.n; v++)
    if (has_bit (bits, v))
      {
	if (d->root_of.v[v] == last)
	  return NONE;
	last = d->root_of.v[v];
      }
  return set_number (t->s->sets, bits);
}

/* Note what the masks say in state and signatures.  Most types of a unit share
   one of a few masks.  */
static void
unit_note (struct unit *t)
{
  uint64_t last_mask = 0;
  uint32_t last_set = 0;
  bool new;

  for (uint32_t i = 0; i < t->n; i++)
    {
      uint64_t any = 0;

      for (unsigned w = 0; w < t->words; w++)
	any |= t->mask[(size_t) w * t->n + i];
      if (any == 0)
	continue;
      if (t->s->all_exact)
	last_set = NONE;
      else if (t->words > 1 || any != last_mask)
	last_set = unit_signature (t, i);
      last_mask = any;
      if (last_set == NONE)
	{
	  t->state[i] = IS_EXACT | t->s->exact.n;
	  vec_push (&t->s->exact, (struct place){ t->number, i });
	}
      else
	t->state[i] = IS_SET | last_set;
      if (t->s->last_set[t->of[i]] != last_set)
	{
	  pairs_value (&t->s->pairs, t->of[i], last_set, &new);
	  t->s->last_set[t->of[i]] = last_set;
	}
    }
}

static void
unit_signatures (struct unit *t)
{
  unit_variants (t);
  /* One bit more than there are variants, for BOTH.  */
  t->words = t->s->all_exact ? 1 : t->variants.n / 64 + 1;
  if (t->words > MAX_UNIT_WORDS)
    t->s->all_exact = true;
  else
    unit_aliases (t);
  if (t->words <= MAX_UNIT_WORDS && t->variants.n + t->seeds.n > 0)
    {
      unit_state (t);
      unit_mentioners (t);
      t->mask = mem_zalloc ((size_t) t->words * t->n, sizeof *t->mask);
      for (unsigned w = 0; w < t->words; w++)
	unit_spread (t, w);
      unit_note (t);
      free (t->mask);
    }
  for (size_t l = 0; l < t->variants.n; l++)
    {
      t->local[t->variants.v[l]] = NONE;
      t->defines[t->s->d->root_of.v[t->variants.v[l]]] = false;
    }
  vec_free (&t->variants);
  vec_free (&t->todo);
  edges_free (&t->mentions);
  vec_free (&t->seeds);
}

/* Find the signatures of unit U.  False: there are too many variants.  */
static bool
find_unit (struct signatures *s, size_t u, uint32_t *local, bool *defines)
{
  const struct definitions *d = s->d;
  bool was_exact = s->all_exact;
  struct unit t = {
    .s = s,
    .number = u,
    .btf = d->units[u],
    .first = d->first[u],
    .n = btf_end (d->units[u]) - d->first[u],
    .of = d->classes->of[u],
    .base_state = d->first[u] == 1 ? NULL : s->state[s->base],
    .local = local,
    .defines = defines,
  };

  unit_signatures (&t);
  return s->all_exact == was_exact;
}

/* Note which names the base defines.  */
static void
find_base_defines (struct signatures *s)
{
  const struct definitions *d = s->d;

  s->base_defines
    = mem_zalloc (4 * (size_t) d->nstrings, sizeof *s->base_defines);
  for (uint32_t i = 0, n = btf_end (d->units[s->base]) - 1; i < n; i++)
    {
      uint32_t class = d->classes->of[s->base][i];
      uint32_t ref = class_ref (d->classes, class);

      if (ref_is_name (ref)
	  && !class_is_forward (class_words (d->classes, class)))
	s->base_defines[definitions_key (d, ref)] = true;
    }
}

/* Note for each class whether one of its types has an empty signature.  */
static void
find_empty (struct signatures *s)
{
  const struct definitions *d = s->d;

  s->has_empty = mem_zalloc (classes_count (d->classes), sizeof *s->has_empty);
  for (size_t u = 0; u < d->classes->nunits; u++)
    for (uint32_t i = 0, n = btf_end (d->units[u]) - d->first[u]; i < n; i++)
      if (s->state[u] == NULL || s->state[u][i] == 0)
	s->has_empty[d->classes->of[u][i]] = true;
}

bool
signatures_find (struct signatures *s, const struct definitions *d,
		 struct sets *sets, bool has_base, bool all_exact)
{
  uint32_t *local = mem_alloc (d->variants.n, sizeof *local);
  bool *defines = mem_zalloc (d->roots.n, sizeof *defines);
  size_t nunits = d->classes->nunits;
  bool ok = true;

  *s = (struct signatures){ .d = d, .sets = sets, .all_exact = all_exact };
  s->base = has_base ? nunits - 1 : nunits;
  s->state = mem_zalloc (nunits + 1, sizeof *s->state);
  s->last_set = mem_zalloc (classes_count (d->classes), sizeof *s->last_set);
  memset (local, 0xff, d->variants.n * sizeof *local);
  if (has_base)
    {
      find_base_defines (s);
      ok = find_unit (s, s->base, local, defines);
    }
  for (size_t u = 0; ok && u < nunits; u++)
    if (u != s->base)
      ok = find_unit (s, u, local, defines);
  if (ok)
    find_empty (s);
  free (local);
  free (defines);
  return ok;
}

void
signatures_free (struct signatures *s)
{
  for (size_t u = 0; s->state != NULL && u < s->d->classes->nunits; u++)
    free (s->state[u]);
  free (s->state);
  vec_free (&s->exact);
  pairs_free (&s->pairs);
  free (s->last_set);
  free (s->has_empty);
  free (s->base_defines);
}

struct place
signatures_target (const struct signatures *s, uint32_t unit, uint32_t type)
{
  struct place p = { unit, type - s->d->first[unit] };

  if (type < s->d->first[unit])
    p = (struct place){ s->base, type - 1 };
  if (s->state[p.unit] != NULL
      && (s->state[p.unit][p.index] & ~NUMBER) == IS_ALIAS)
    p.index = s->state[p.unit][p.index] & NUMBER;
  return p;
}

uint32_t
signatures_state (const struct signatures *s, struct place p)
{
  return s->state[p.unit] != NULL ? s->state[p.unit][p.index] : 0;
}
