/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Names with several definitions: which types a merge must keep apart.

   dedup.c explains why; here is how.  Words:

     root       a name (and family) that several classes define: its *variants*
     set        a set of variants, at most one of a root; hash-consed
     signature  the set of variants that a type of a unit reaches there, through
		definitions; a forward reaches nothing
     affected   a class some type of which has a signature that is not empty, or
		that mentions, with nothing but anonymous types in between, a
		name that is a root or whose definition is affected

   1. [find_names] who defines and who announces which name, [find_roots] the
      roots and the numbers of their variants, in an order of content.
   2. [unit_signatures] by unit: carry each variant from its definition up to
      all that mention it.  A type that reaches two variants of one root has no
      signature; it is *exact*.
   3. [make_candidates] per affected class: the signatures of its types.  For a
      tag type, smaller ones join larger ones and what does not contradict is
      put together, so that those that stay contradict each other pairwise.
      Anonymous types are not joined: one that ends in a forward stays so.
   4. [close_candidates] what a candidate mentions must have a candidate that
      covers the signatures of all types that can stand there [covering].
   5. [add_nodes] nodes for candidates and for exact types, [add_all_mentions] with
      what they mention; then [merge_equal], since two candidates can turn out
      equal, and exact types were not compared at all; and [join_weaker], since
      these were not joined either.

   Every loop runs over classes, roots and sets in an order of content, so that
   the result depends on the set of units only.  If there are very many variants,
   or the closure takes more steps than a fixed multiple of its input (no known
   program comes near, a hostile input may), all types with a signature are
   treated as exact: fewer types join, but what comes out is still right.  */

#include "variants.h"
#include "refine.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define NONE UINT32_MAX

enum
{
  MAX_VARIANTS = 1024,		/* More, in all,...  */
  MAX_UNIT_WORDS = 4,		/* ...or 64 times this in a unit: all exact.  */
  MAX_EFFORT = 256		/* Steps of the closure, by input.  */
};

/* What is known of a type of a unit: a kind in the upper bits, and a number.  */
enum
{
  NUMBER = 0x3fffffff,
  IS_SET = 0,			/* The number of its signature.  */
  IS_ALIAS = 1 << 30,		/* A forward: the index of its definition.  */
  IS_EXACT = (int) (2u << 30)	/* Its place in the list of exact types.  */
};

/* A map from pairs of numbers to numbers.  */
struct pair
{
  uint32_t a, b, value;
};

struct pair_map
{
  struct hash_table table;
  VEC (struct pair) pairs;
};

struct edge
{
  uint32_t from, to;
};

struct exact
{
  uint32_t unit, index;
};

/* What an affected class has: the signatures of its types, and candidates.  */
struct affected
{
  uint32_t class;
  bool tag;			/* Of a tag type.  */
  bool has_exact;		/* Some of its types are exact.  */
  bool sees_definition;		/* See [find_sees].  */
  bool changed;
  VEC (uint32_t) sets;		/* Signatures of its types, in set_compare's
				   order.  */
  VEC (uint32_t) candidates;	/* Sets.  */
  uint32_t first_node;		/* Of the candidates, in their order.  */
};

struct variants_private
{
  struct classes *classes;
  struct digest *digests;
  const struct btf *const *units;
  const uint32_t *first;
  bool all_exact;

  /* Names.  A key is a family and a string.  */
  uint32_t nstrings;
  uint32_t *defs;		/* By key: a class that defines it, or 0.  */
  uint32_t *fwds;		/* By key: the class that announces it, or 0.  */
  uint32_t *next;		/* By class: the next that defines its name.  */
  bool sized_variants;		/* Some enum may be a forward of several.  */
  bool *replaced;		/* By class: no type has it any more; or NULL. */
  VEC (uint32_t) roots;		/* Keys.  */

  /* Variants.  */
  VEC (uint32_t) variants;	/* Classes.  */
  VEC (uint32_t) root_of;	/* By variant: place in ROOTS.  */
  VEC (uint32_t) first_of;	/* By root: its first variant; one more.  */
  uint32_t *variant_of;		/* By class; NONE.  */
  bool *may_reach;		/* By class: one can get from it to a root, from
				   content to content.  */

  /* Sets of variants: bits.  SPREAD has all variants of the set's roots.  */
  unsigned words;
  VEC (uint64_t) sets, spreads;
  struct hash_table set_table;
  uint32_t nsets;

  uint32_t **state;		/* By unit, or NULL: all signatures are empty. */
  VEC (struct exact) exact;
  uint32_t first_exact;		/* Their first node.  */

  struct pair_map signatures;	/* (class, set), while units are read.  */
  uint32_t *last_set;		/* By class: the last of these; 0 at first,
				   which no signature that counts is.  */
  bool *has_empty;		/* By class: some type has an empty signature. */
  uint32_t *affected_of;	/* By class; NONE.  */
  VEC (struct affected) affected;	/* In the order of digests.  */
  uint64_t *roots_of;		/* By affected: the variants of all roots that
				   its types reach.  */
  struct pair_map covering;	/* (affected, set) to covering, see there.  */
  struct pair_map covered;	/* (affected, set) that have a candidate.  */
  struct pair_map chosen;	/* (affected, set) to candidate.  */
  uint64_t effort, max_effort;
};

/* Find the pair (A, B); set *NEW and add it if it is not there.  The value is
   valid until the next call.  */
static uint32_t *
pair_value (struct pair_map *m, uint32_t a, uint32_t b, bool *new)
{
  uint32_t key[2] = { a, b };
  uint64_t hash = hash_bytes (key, sizeof key);
  struct hash_slot *s;

  hash_reserve (&m->table);
  for (s = hash_find (&m->table, hash); s->entry != 0;
       s = hash_next (&m->table, s))
    {
      struct pair *p = &m->pairs.v[s->entry - 1];

      if (s->hash == (uint32_t) hash && p->a == a && p->b == b)
	{
	  *new = false;
	  return &p->value;
	}
    }
  *new = true;
  hash_put (&m->table, s, hash, m->pairs.n);
  vec_push (&m->pairs, (struct pair){ a, b, 0 });
  return &m->pairs.v[m->pairs.n - 1].value;
}

static void
pair_free (struct pair_map *m)
{
  hash_free (&m->table);
  vec_free (&m->pairs);
}

static uint32_t
key_of (const struct variants_private *p, uint32_t ref)
{
  return (ref_family (ref) - 1) * p->nstrings + ref_string (ref);
}

/* The sort of CLASS, of a tag type: whether it announces or defines.  An enum
   without values whose size is 0 is a forward (GCC 16); one that has a size may
   be, see find_sized_enums.  */
static bool
is_forward (const uint32_t *words)
{
  switch (info_kind (words[1]))
    {
    case BTF_FWD:
      return true;
    case BTF_ENUM:
      return info_vlen (words[1]) == 0 && words[2] == 0;
    default:
      return false;
    }
}

static bool
is_sized_enum (const uint32_t *words)
{
  return info_kind (words[1]) == BTF_ENUM && info_vlen (words[1]) == 0
	 && words[2] != 0;
}

static void
define (struct variants_private *p, uint32_t class)
{
  uint32_t key = key_of (p, class_ref (p->classes, class));

  p->next[class] = p->defs[key];
  p->defs[key] = class;
}

/* Have all types of class FROM[i] be of class TO[i] instead.  */
static void
replace_classes (struct variants_private *p, const uint32_t *to)
{
  struct classes *c = p->classes;

  p->replaced = mem_zalloc (classes_count (c), sizeof *p->replaced);
  for (uint32_t class = 0; class < classes_count (c); class++)
    p->replaced[class] = to[class] != class;
  for (size_t u = 0; u < c->nunits; u++)
    for (uint32_t i = 0, n = btf_end (p->units[u]) - p->first[u]; i < n; i++)
      c->of[u][i] = to[c->of[u][i]];
}

/* What is known of the enums of a program while find_enums works.  */
struct enums
{
  struct pair_map defs;		/* (key, size) to definition, NONE: many.  */
  struct pair_map sized;	/* (key, size) to the enum without values.  */
  uint32_t *to;			/* By class: the class to use instead.  */
};

/* CLASS is an enum that has a size but no values: a forward of the one definition
   that has its size, if there is one, else a definition.  */
static void
sized_enum (struct variants_private *p, struct enums *e, uint32_t class)
{
  uint32_t key = key_of (p, class_ref (p->classes, class));
  uint32_t size = class_words (p->classes, class)[2];
  bool new, no_def;
  uint32_t *sized = pair_value (&e->sized, key, size, &new), def;

  if (!new)
    {
      e->to[class] = e->to[*sized];
      return;
    }
  *sized = class;
  def = *pair_value (&e->defs, key, size, &no_def);
  if (!no_def && def != NONE && def != 0)
    {
      e->to[class] = def;
      return;
    }
  p->sized_variants |= def == NONE;
  define (p, class);
}

/* Decide what the enums in SIZED are, and those of size 0, which are forwards.  A
   forward that could be of several definitions stays one, and will be written
   with size 4, as the kernel wants; so it counts as such from here on.  */
static void
find_enums (struct variants_private *p, const uint32_t *sized, uint32_t n)
{
  uint32_t nclasses = classes_count (p->classes);
  struct enums e = { .to = mem_alloc (nclasses, sizeof *e.to) };
  uint32_t *fwds = p->fwds + key_of (p, ref_name (FAMILY_ENUM, 0));
  bool new, any = false;

  for (uint32_t c = 0; c < nclasses; c++)
    {
      e.to[c] = c;
      if (class_family (p->classes, c) == FAMILY_ENUM
	  && info_vlen (class_words (p->classes, c)[1]) > 0)
	{
	  uint32_t *def
	      = pair_value (&e.defs, key_of (p, class_ref (p->classes, c)),
			    class_words (p->classes, c)[2], &new);

	  *def = new ? c : NONE;
	}
    }
  for (uint32_t i = 0; i < n; i++)
    sized_enum (p, &e, sized[i]);
  for (uint32_t s = 0; s < p->nstrings; s++)
    {
      uint32_t c = fwds[s], def = p->defs[fwds - p->fwds + s];

      if (c != 0 && def != 0 && p->next[def] != 0)
	{
	  fwds[s] = 0;
	  p->classes->words.v[p->classes->begin.v[c] + 2] = 4;
	  sized_enum (p, &e, c);
	}
    }
  for (uint32_t c = 0; c < nclasses; c++)
    any |= e.to[c] != c;
  if (any)
    replace_classes (p, e.to);
  free (e.to);
  pair_free (&e.defs);
  pair_free (&e.sized);
}

/* Find who defines and who announces each name.  */
static void
find_names (struct variants_private *p)
{
  uint32_t n = classes_count (p->classes);
  VEC (uint32_t) sized = { 0 };
  bool enums = false;

  p->nstrings = p->classes->strings.after.n;
  p->defs = mem_zalloc (4 * (size_t) p->nstrings, sizeof *p->defs);
  p->fwds = mem_zalloc (4 * (size_t) p->nstrings, sizeof *p->fwds);
  p->next = mem_zalloc (n, sizeof *p->next);
  for (uint32_t c = 1; c < n; c++)
    {
      const uint32_t *words = class_words (p->classes, c);
      uint32_t ref = class_ref (p->classes, c);

      if (!ref_is_name (ref))
	continue;
      if (is_forward (words))
	{
	  p->fwds[key_of (p, ref)] = c;
	  enums |= ref_family (ref) == FAMILY_ENUM;
	}
      else if (is_sized_enum (words))
	{
	  vec_push (&sized, c);
	  enums = true;
	}
      else
	define (p, c);
    }
  if (enums)
    find_enums (p, sized.v, sized.n);
  vec_free (&sized);
}

static int
compare_u64 (const void *a, const void *b)
{
  uint64_t x = *(const uint64_t *) a, y = *(const uint64_t *) b;

  return x < y ? -1 : x > y;
}

static int
compare_roots (const void *a, const void *b, void *context)
{
  const struct variants_private *p = context;
  uint32_t x = *(const uint32_t *) a, y = *(const uint32_t *) b;
  int order = strcmp (class_string (p->classes, x % p->nstrings),
		      class_string (p->classes, y % p->nstrings));

  return order != 0 ? order : x < y ? -1 : x > y;
}

static int
compare_classes (const void *a, const void *b, void *context)
{
  const struct variants_private *p = context;
  uint32_t x = *(const uint32_t *) a, y = *(const uint32_t *) b;

  return digest_compare (&p->digests[x], &p->digests[y]);
}

/* Find the names with several definitions, and number these.  */
static void
find_roots (struct variants_private *p)
{
  for (uint32_t key = 0; key < 4 * p->nstrings; key++)
    if (p->defs[key] != 0 && p->next[p->defs[key]] != 0)
      vec_push (&p->roots, key);
  if (p->roots.n == 0)
    return;
  qsort_r (p->roots.v, p->roots.n, sizeof *p->roots.v, compare_roots, p);
  p->variant_of = mem_alloc (classes_count (p->classes),
			     sizeof *p->variant_of);
  memset (p->variant_of, 0xff,
	  classes_count (p->classes) * sizeof *p->variant_of);
  for (uint32_t r = 0; r < p->roots.n; r++)
    {
      uint32_t begin = p->variants.n;

      vec_push (&p->first_of, begin);
      for (uint32_t c = p->defs[p->roots.v[r]]; c != 0; c = p->next[c])
	vec_push (&p->variants, c);
      qsort_r (p->variants.v + begin, p->variants.n - begin,
	       sizeof *p->variants.v, compare_classes, p);
      for (uint32_t v = begin; v < p->variants.n; v++)
	{
	  p->variant_of[p->variants.v[v]] = v;
	  vec_push (&p->root_of, r);
	}
    }
  vec_push (&p->first_of, p->variants.n);
}

/* Find the classes from which one can get to a root.  Types of other classes have
   empty signatures.  */
static void
find_may_reach (struct variants_private *p)
{
  uint32_t n = classes_count (p->classes), mention;
  uint32_t *begin = mem_zalloc ((size_t) n + 2, sizeof *begin), *by;
  uint32_t *fill = begin + 1;
  VEC (uint32_t) todo = { 0 };
  VEC (struct edge) edges = { 0 };

  for (uint32_t c = 1; c < n; c++)
    for (struct btf_words w = class_walk (p->classes, c);
	 btf_next_mention (&w, &mention);)
      {
	uint32_t to = ref_is_name (mention) ? p->defs[key_of (p, mention)]
					    : mention;

	if (to != 0)		/* Of a root, one variant will do.  */
	  vec_push (&edges, (struct edge){ c, to });
      }
  for (size_t i = 0; i < edges.n; i++)
    fill[edges.v[i].to + 1]++;
  for (uint32_t c = 0; c < n; c++)
    fill[c + 1] += fill[c];
  by = mem_alloc (edges.n, sizeof *by);
  for (size_t i = 0; i < edges.n; i++)
    by[fill[edges.v[i].to]++] = edges.v[i].from;
  p->may_reach = mem_zalloc (n, sizeof *p->may_reach);
  for (size_t v = 0; v < p->variants.n; v++)
    {
      p->may_reach[p->variants.v[v]] = true;
      vec_push (&todo, p->variants.v[v]);
    }
  while (todo.n > 0)
    {
      uint32_t c = todo.v[--todo.n];

      for (uint32_t e = begin[c]; e < begin[c + 1]; e++)
	if (!p->may_reach[by[e]])
	  {
	    p->may_reach[by[e]] = true;
	    vec_push (&todo, by[e]);
	  }
    }
  vec_free (&todo);
  vec_free (&edges);
  free (begin);
  free (by);
}

/* Sets.  */

static inline const uint64_t *
set_bits (const struct variants_private *p, uint32_t set)
{
  return p->sets.v + (size_t) set * p->words;
}

static inline bool
has_bit (const uint64_t *bits, uint32_t i)
{
  return bits[i / 64] >> i % 64 & 1;
}

static inline void
put_bit (uint64_t *bits, uint32_t i)
{
  bits[i / 64] |= UINT64_C (1) << i % 64;
}

/* The number of the set with BITS.  */
static uint32_t
set_number (struct variants_private *p, const uint64_t *bits)
{
  size_t size = p->words * sizeof *bits;
  uint64_t hash = hash_bytes (bits, size);
  struct hash_slot *s;

  hash_reserve (&p->set_table);
  for (s = hash_find (&p->set_table, hash); s->entry != 0;
       s = hash_next (&p->set_table, s))
    if (s->hash == (uint32_t) hash
	&& memcmp (set_bits (p, s->entry - 1), bits, size) == 0)
      return s->entry - 1;
  hash_put (&p->set_table, s, hash, p->nsets);
  for (unsigned i = 0; i < p->words; i++)
    {
      vec_push (&p->sets, bits[i]);
      vec_push (&p->spreads, 0);
    }
  for (uint32_t v = 0; v < p->variants.n && v < 64 * p->words; v++)
    if (has_bit (bits, v))
      for (uint32_t root = p->root_of.v[v], w = p->first_of.v[root];
	   w < p->first_of.v[root + 1]; w++)
	put_bit (p->spreads.v + (size_t) p->nsets * p->words, w);
  return p->nsets++;
}

static bool
set_within (const struct variants_private *p, uint32_t a, uint32_t b)
{
  const uint64_t *x = set_bits (p, a), *y = set_bits (p, b);

  for (unsigned i = 0; i < p->words; i++)
    if (x[i] & ~y[i])
      return false;
  return true;
}

/* Whether A and B have different variants of one root.  */
static bool
set_contradicts (const struct variants_private *p, uint32_t a, uint32_t b)
{
  const uint64_t *x = set_bits (p, a), *y = set_bits (p, b);
  const uint64_t *xs = p->spreads.v + (size_t) a * p->words;
  const uint64_t *ys = p->spreads.v + (size_t) b * p->words;

  for (unsigned i = 0; i < p->words; i++)
    if ((x[i] ^ y[i]) & xs[i] & ys[i])
      return true;
  return false;
}

static uint32_t
set_union (struct variants_private *p, uint32_t a, uint32_t b)
{
  uint64_t bits[MAX_VARIANTS / 64];

  for (unsigned i = 0; i < p->words; i++)
    bits[i] = set_bits (p, a)[i] | set_bits (p, b)[i];
  return set_number (p, bits);
}

/* The part of SET that the types of affected class A can reach.  */
static uint32_t
set_part (struct variants_private *p, uint32_t set, uint32_t a)
{
  uint64_t bits[MAX_VARIANTS / 64];

  for (unsigned i = 0; i < p->words; i++)
    bits[i] = set_bits (p, set)[i] & p->roots_of[(size_t) a * p->words + i];
  return set_number (p, bits);
}

/* Larger sets first, then by content.  */
static int
set_compare (const void *a, const void *b, void *context)
{
  const struct variants_private *p = context;
  const uint64_t *x = set_bits (p, *(const uint32_t *) a);
  const uint64_t *y = set_bits (p, *(const uint32_t *) b);
  int nx = 0, ny = 0;

  for (unsigned i = 0; i < p->words; i++)
    {
      nx += __builtin_popcountll (x[i]);
      ny += __builtin_popcountll (y[i]);
    }
  if (nx != ny)
    return ny - nx;
  for (unsigned i = 0; i < p->words; i++)
    if (x[i] != y[i])
      return x[i] < y[i] ? -1 : 1;
  return 0;
}

/* Signatures of one unit.  */

struct unit
{
  struct variants_private *p;
  uint32_t number;
  const struct btf *btf;
  uint32_t first, n;		/* Its ids.  */
  const uint32_t *of;		/* Classes.  */
  uint32_t *state;

  VEC (uint32_t) variants;	/* That it defines; local numbers.  */
  uint32_t *local;		/* By variant: local number; NONE.  */
  bool *defines;		/* By root: there is one in the unit.  */
  unsigned words;		/* For a mask of them.  */
  bool doubled;			/* Defines a root twice.  */
  uint64_t *mask;
  uint32_t *begin, *mentioned_by;	/* Mentions, turned round.  */
  VEC (struct edge) edges;
  VEC (uint32_t) todo;
};

/* Find the roots' definitions in the unit.  */
static void
unit_variants (struct unit *t)
{
  struct variants_private *p = t->p;

  t->variants.n = 0;
  t->doubled = false;
  for (uint32_t i = 0; i < t->n; i++)
    {
      uint32_t v = p->variant_of[t->of[i]];

      if (v == NONE || t->local[v] != NONE)
	continue;
      t->local[v] = t->variants.n;
      t->doubled |= t->defines[p->root_of.v[v]];
      t->defines[p->root_of.v[v]] = true;
      vec_push (&t->variants, v);
    }
}

/* Where the unit has a forward and the one definition of its name, the forward is
   that definition.  */
static void
unit_aliases (struct unit *t)
{
  struct variants_private *p = t->p;
  struct pair_map defs = { 0 };	/* (key, 0) to index, NONE: many.  */
  bool new, forwards = false;

  for (uint32_t i = 0; i < t->n && !forwards; i++)
    forwards = is_forward (class_words (p->classes, t->of[i]));
  if (!forwards)
    return;
  for (uint32_t i = 0; i < t->n; i++)
    {
      uint32_t ref = class_ref (p->classes, t->of[i]), *def;

      if (!ref_is_name (ref)
	  || t->of[i] == p->fwds[key_of (p, ref)])
	continue;
      def = pair_value (&defs, key_of (p, ref), 0, &new);
      *def = new ? i : NONE;
    }
  for (uint32_t i = 0; i < t->n; i++)
    {
      uint32_t ref = class_ref (p->classes, t->of[i]), *def;

      if (!ref_is_name (ref)
	  || t->of[i] != p->fwds[key_of (p, ref)])
	continue;
      def = pair_value (&defs, key_of (p, ref), 0, &new);
      if (new)
	*def = NONE;
      else if (*def != NONE)
	t->state[i] = IS_ALIAS | *def;
    }
  pair_free (&defs);
}

/* The type that a mention of type TYPE is about: an index, or NONE for void and
   types of the base.  */
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

/* Turn the unit's mentions round, as far as they can lead to a root.  */
static void
unit_mentioners (struct unit *t)
{
  const bool *may_reach = t->p->may_reach;
  uint32_t *fill, type, i;

  t->edges.n = 0;
  t->begin = mem_zalloc ((size_t) t->n + 2, sizeof *t->begin);
  fill = t->begin + 1;
  for (uint32_t m = 0; m < t->n; m++)
    if (may_reach[t->of[m]])
      for (struct btf_words w = btf_words (t->btf, t->first + m);
	   btf_next_mention (&w, &type);)
	if ((i = unit_target (t, type)) != NONE && may_reach[t->of[i]])
	  {
	    vec_push (&t->edges, (struct edge){ m, i });
	    fill[i + 1]++;
	  }
  for (uint32_t m = 0; m < t->n; m++)
    fill[m + 1] += fill[m];
  t->mentioned_by = mem_alloc (t->edges.n, sizeof *t->mentioned_by);
  for (size_t e = 0; e < t->edges.n; e++)
    t->mentioned_by[fill[t->edges.v[e].to]++] = t->edges.v[e].from;
}

/* Carry the definitions' bits of word WORD up to all that mention them.  */
static void
unit_spread (struct unit *t, unsigned word)
{
  uint64_t *mask = t->mask + (size_t) word * t->n;

  t->todo.n = 0;
  for (uint32_t i = 0; i < t->n; i++)
    {
      uint32_t v = t->p->variant_of[t->of[i]];

      if (v == NONE)
	continue;
      if (t->p->all_exact)
	mask[i] = 1;
      else if (t->local[v] / 64 == word)
	mask[i] |= UINT64_C (1) << t->local[v] % 64;
      else
	continue;
      vec_push (&t->todo, i);
    }
  while (t->todo.n > 0)
    {
      uint32_t i = t->todo.v[--t->todo.n];

      for (uint32_t e = t->begin[i]; e < t->begin[i + 1]; e++)
	if (mask[i] & ~mask[t->mentioned_by[e]])
	  {
	    mask[t->mentioned_by[e]] |= mask[i];
	    vec_push (&t->todo, t->mentioned_by[e]);
	  }
    }
}

/* The signature of type INDEX, whose mask is not empty; NONE if it reaches two
   variants of a root.  */
static uint32_t
unit_signature (struct unit *t, uint32_t index)
{
  struct variants_private *p = t->p;
  uint64_t bits[MAX_VARIANTS / 64] = { 0 };
  uint32_t set, count = 0, roots = 0, last = NONE;

  for (uint32_t l = 0; l < t->variants.n; l++)
    if (t->mask[(size_t) (l / 64) * t->n + index] >> l % 64 & 1)
      {
	put_bit (bits, t->variants.v[l]);
	count++;
      }
  set = set_number (p, bits);
  if (!t->doubled)
    return set;
  for (uint32_t v = 0; v < p->variants.n; v++)
    if (has_bit (bits, v) && p->root_of.v[v] != last)
      {
	last = p->root_of.v[v];
	roots++;
      }
  return roots == count ? set : NONE;
}

/* Note what the masks say in state and signatures.  Most types of a unit share
   one of a few masks.  */
static void
unit_note (struct unit *t)
{
  struct variants_private *p = t->p;
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
      if (p->all_exact)
	last_set = NONE;
      else if (t->words > 1 || any != last_mask)
	last_set = unit_signature (t, i);
      last_mask = any;
      if (last_set == NONE)
	{
	  t->state[i] = IS_EXACT | p->exact.n;
	  vec_push (&p->exact, (struct exact){ t->number, i });
	}
      else
	t->state[i] = IS_SET | last_set;
      if (p->last_set[t->of[i]] != last_set)
	{
	  pair_value (&p->signatures, t->of[i], last_set, &new);
	  p->last_set[t->of[i]] = last_set;
	}
    }
}

static void
unit_signatures (struct unit *t)
{
  unit_variants (t);
  t->words = t->p->all_exact ? 1 : (t->variants.n + 63) / 64;
  if (t->words > MAX_UNIT_WORDS)
    t->p->all_exact = true;
  else if (t->variants.n > 0)
    {
      t->state = t->p->state[t->number]
	  = mem_zalloc (t->n, sizeof *t->state);
      unit_aliases (t);
      unit_mentioners (t);
      t->mask = mem_zalloc ((size_t) t->words * t->n, sizeof *t->mask);
      for (unsigned w = 0; w < t->words; w++)
	unit_spread (t, w);
      unit_note (t);
      free (t->mask);
      free (t->begin);
      free (t->mentioned_by);
    }
  for (size_t l = 0; l < t->variants.n; l++)
    {
      t->local[t->variants.v[l]] = NONE;
      t->defines[t->p->root_of.v[t->variants.v[l]]] = false;
    }
}

static struct unit
unit_of (struct variants_private *p, uint32_t u)
{
  return (struct unit){
    .p = p,
    .number = u,
    .btf = p->units[u],
    .first = p->first[u],
    .n = btf_end (p->units[u]) - p->first[u],
    .of = p->classes->of[u],
    .state = p->state[u],
  };
}

/* Find the signatures of all types of all units.  */
static void
find_signatures (struct variants_private *p)
{
  uint32_t *local = mem_alloc (p->variants.n, sizeof *local);
  bool *defines = mem_zalloc (p->roots.n, sizeof *defines);
  uint64_t none[MAX_VARIANTS / 64] = { 0 };

  p->words = p->all_exact ? 1 : (p->variants.n + 63) / 64;
  set_number (p, none);		/* Number 0.  */
  memset (local, 0xff, p->variants.n * sizeof *local);
  p->state = mem_zalloc (p->classes->nunits, sizeof *p->state);
  p->last_set = mem_zalloc (classes_count (p->classes),
			    sizeof *p->last_set);
  for (size_t u = 0; u < p->classes->nunits; u++)
    {
      struct unit t = unit_of (p, u);
      bool was_exact = p->all_exact;

      t.local = local;
      t.defines = defines;
      unit_signatures (&t);
      vec_free (&t.variants);
      vec_free (&t.todo);
      vec_free (&t.edges);
      if (p->all_exact != was_exact)
	break;
    }
  free (local);
  free (defines);
}

/* Affected classes.  */

static bool
is_affected (const struct variants_private *p, const unsigned char *dirty,
	     uint32_t class)
{
  for (struct btf_words w = class_walk (p->classes, class);
       btf_next_word (&w);)
    if (w.field->role == ROLE_TYPE && w.value != 0)
      {
	uint32_t def;

	if (!ref_is_name (w.value))
	  {
	    if (p->affected_of[w.value] != NONE)
	      return true;
	    continue;
	  }
	def = p->defs[key_of (p, w.value)];
	if (def != 0 && (p->next[def] != 0 || dirty[def]))
	  return true;
      }
  return false;
}

static int
compare_affected (const void *a, const void *b, void *context)
{
  const struct variants_private *p = context;
  const struct affected *x = a, *y = b;

  return digest_compare (&p->digests[x->class], &p->digests[y->class]);
}

/* Find the affected classes and sort them by digest.  */
static void
find_affected (struct variants_private *p)
{
  uint32_t n = classes_count (p->classes);
  unsigned char *dirty = mem_zalloc (n, 1);

  for (size_t i = 0; i < p->signatures.pairs.n; i++)
    dirty[p->signatures.pairs.v[i].a] = 1;
  p->has_empty = mem_zalloc (n, sizeof *p->has_empty);
  for (size_t u = 0; u < p->classes->nunits; u++)
    for (uint32_t i = 0, m = btf_end (p->units[u]) - p->first[u]; i < m; i++)
      if (p->state[u] == NULL || p->state[u][i] == 0)
	p->has_empty[p->classes->of[u][i]] = true;
  p->affected_of = mem_alloc (n, sizeof *p->affected_of);
  memset (p->affected_of, 0xff, n * sizeof *p->affected_of);
  for (uint32_t c = 1; c < n; c++)	/* Those it mentions come first.  */
    if (dirty[c] || is_affected (p, dirty, c))
      {
	p->affected_of[c] = 0;
	vec_push (&p->affected,
		  (struct affected){ .class = c,
				     .tag = class_family (p->classes, c)
					    != FAMILY_NONE });
      }
  qsort_r (p->affected.v, p->affected.n, sizeof *p->affected.v,
	   compare_affected, p);
  for (uint32_t a = 0; a < p->affected.n; a++)
    p->affected_of[p->affected.v[a].class] = a;
  free (dirty);
}

/* Candidates.  */

/* Give each affected class the signatures of its types.  */
static void
collect_sets (struct variants_private *p)
{
  p->roots_of = mem_zalloc (p->affected.n * (size_t) p->words,
			    sizeof *p->roots_of);
  for (size_t i = 0; i < p->signatures.pairs.n; i++)
    {
      const struct pair *s = &p->signatures.pairs.v[i];
      uint32_t a = p->affected_of[s->a];

      if (s->b == NONE)
	{
	  p->affected.v[a].has_exact = true;
	  continue;
	}
      vec_push (&p->affected.v[a].sets, s->b);
      for (unsigned w = 0; w < p->words; w++)
	p->roots_of[(size_t) a * p->words + w]
	    |= p->spreads.v[(size_t) s->b * p->words + w];
    }
  for (uint32_t a = 0; a < p->affected.n; a++)
    {
      struct affected *f = &p->affected.v[a];

      if (p->has_empty[f->class])
	vec_push (&f->sets, 0);
      if (f->sets.n > 0)
	qsort_r (f->sets.v, f->sets.n, sizeof *f->sets.v, set_compare, p);
      f->changed = true;
    }
}

/* Make sure that a candidate of the tag class F covers SET: one that does, or
   else one that does not contradict it and is enlarged, or else a new one.  */
static void
cover (struct variants *v, struct affected *f, uint32_t set)
{
  struct variants_private *p = v->priv;

  for (size_t i = 0; i < f->candidates.n; i++, p->effort++)
    if (set_within (p, set, f->candidates.v[i]))
      {
	v->guessed |= set != f->candidates.v[i];
	return;
      }
  f->changed = true;
  for (size_t i = 0; i < f->candidates.n; i++, p->effort++)
    if (!set_contradicts (p, set, f->candidates.v[i]))
      {
	f->candidates.v[i] = set_union (p, set, f->candidates.v[i]);
	v->guessed = true;
	return;
      }
  vec_push (&f->candidates, set);
}

/* The union of the signatures of A's types that are within SET: what a candidate
   must cover to stand for all types of A that can stand where only SET is
   reached.  NONE if A has no such type.  */
static uint32_t
covering (struct variants_private *p, uint32_t a, uint32_t set)
{
  const struct affected *f = &p->affected.v[a];
  uint32_t result = NONE;
  bool new;
  uint32_t *value = pair_value (&p->covering, a, set, &new);

  if (!new)
    return *value;
  for (size_t i = 0; i < f->sets.n; i++, p->effort++)
    if (set_within (p, f->sets.v[i], set))
      result = result == NONE ? f->sets.v[i]
			      : set_union (p, result, f->sets.v[i]);
  return *value = result;
}

/* A must have a candidate for a place from which SET is reached.  */
static void
demand (struct variants *v, uint32_t a, uint32_t set)
{
  struct variants_private *p = v->priv;
  struct affected *f = &p->affected.v[a];
  uint32_t part = set_part (p, set, a), needed;
  bool new;

  p->effort++;
  pair_value (&p->covered, a, part, &new);
  if (!new)
    return;
  if (f->tag)
    for (size_t i = 0; i < f->candidates.n; i++, p->effort++)
      if (set_within (p, part, f->candidates.v[i]))
	return;
  needed = covering (p, a, part);
  if (needed == NONE)
    return;
  v->guessed |= needed != part;
  if (f->tag)
    {
      cover (v, f, needed);
      return;
    }
  for (size_t i = 0; i < f->candidates.n; i++, p->effort++)
    if (f->candidates.v[i] == needed)
      return;
  vec_push (&f->candidates, needed);
  f->changed = true;
}

/* The variant of ROOT that is in SET: its class, or 0.  */
static uint32_t
variant_in_set (const struct variants_private *p, uint32_t set, uint32_t root)
{
  const uint64_t *bits = set_bits (p, set);

  if (set != 0)
    for (uint32_t v = p->first_of.v[root]; v < p->first_of.v[root + 1]; v++)
      if (has_bit (bits, v))
	return p->variants.v[v];
  return 0;
}

/* The affected class that a mention REF in a candidate with SET is about, or
   NONE.  Set *CLASS: the class if it is not affected; 0 for the forward of a name
   that has several definitions, of which none is in SET.  */
static uint32_t
target_class (const struct variants_private *p, uint32_t ref, uint32_t set,
	      uint32_t *class)
{
  *class = ref;
  if (ref_is_name (ref))
    {
      uint32_t def = p->defs[key_of (p, ref)];

      *class = def;
      if (def != 0 && p->next[def] != 0)
	*class = variant_in_set (p, set, p->root_of.v[p->variant_of[def]]);
    }
  return p->affected_of[*class];
}

/* Give all affected classes their candidates.  */
static void
make_candidates (struct variants *v)
{
  struct variants_private *p = v->priv;

  for (uint32_t a = 0; a < p->affected.n; a++)
    {
      struct affected *f = &p->affected.v[a];

      for (size_t i = 0; i < f->sets.n; i++)
	if (f->tag)
	  cover (v, f, f->sets.v[i]);
	else
	  vec_push (&f->candidates, f->sets.v[i]);
      p->max_effort += f->sets.n + f->candidates.n;
    }
  p->max_effort = MAX_EFFORT * (p->max_effort + p->classes->words.n);
}

/* See to it that what candidates mention has candidates.  False: too much
   effort.  */
static bool
close_candidates (struct variants *v)
{
  struct variants_private *p = v->priv;
  bool again = true;

  while (again)
    {
      again = false;
      for (uint32_t a = 0; a < p->affected.n; a++)
	{
	  struct affected *f = &p->affected.v[a];

	  if (!f->changed)
	    continue;
	  f->changed = false;
	  again = true;
	  for (size_t i = 0; i < f->candidates.n; i++)
	    for (struct btf_words w = class_walk (p->classes, f->class);
		 btf_next_word (&w);)
	      if (w.field->role == ROLE_TYPE && w.value != 0)
		{
		  uint32_t set = f->candidates.v[i], class;
		  uint32_t t = target_class (p, w.value, set, &class);

		  if (t != NONE)
		    demand (v, t, set);
		}
	  if (p->effort > p->max_effort)
	    return false;
	}
    }
  return true;
}

/* Nodes.  */

static uint32_t
forward_node (const struct variants_private *p, uint32_t ref)
{
  uint32_t class = p->fwds[key_of (p, ref)];

  assert (class != 0);
  return class;
}

/* Which candidate of A stands at a place from which SET is reached, or NONE: a
   forward, since no type that stands there is a definition.  DEFINED: one of
   them is.  */
static uint32_t
choose_candidate (struct variants *v, uint32_t a, uint32_t set, bool defined)
{
  struct variants_private *p = v->priv;
  const struct affected *f = &p->affected.v[a];
  uint32_t part = set_part (p, set, a), needed = covering (p, a, part);

  for (size_t i = 0; f->tag && part != 0 && i < f->candidates.n; i++)
    if (set_within (p, part, f->candidates.v[i]))
      return i;
  if (!f->tag)
    {
      for (size_t i = 0; i < f->candidates.n; i++)
	if (f->candidates.v[i] == needed)
	  return i;
      assert (!"a candidate of an anonymous type is missing");
    }
  v->guessed |= f->candidates.n > 0;	/* None is just SET's part.  */
  if (f->candidates.n == 1 && !f->has_exact)
    return 0;
  if (needed == NONE || (needed == 0 && !defined))
    return NONE;
  for (size_t i = 0; i < f->candidates.n; i++)
    if (set_within (p, needed, f->candidates.v[i])
	&& !set_contradicts (p, part, f->candidates.v[i]))
      return i;
  for (size_t i = 0; i < f->candidates.n; i++)
    if (set_within (p, needed, f->candidates.v[i]))
      return i;
  return NONE;
}

/* The node for a mention REF in a candidate of affected class OF with SET.  */
static uint32_t
mentioned_node (struct variants *v, const struct affected *of, uint32_t set,
		uint32_t ref)
{
  struct variants_private *p = v->priv;
  uint32_t class, a = target_class (p, ref, set, &class), key, *value;
  bool new, defined = of == NULL || of->sees_definition;

  if (ref == 0)
    return 0;
  if (a == NONE)
    return class != 0 ? class : forward_node (p, ref);
  key = set * 2 + defined;
  value = pair_value (&p->chosen, a, key, &new);
  if (new)
    {
      uint32_t i = choose_candidate (v, a, set, defined);

      value = pair_value (&p->chosen, a, key, &new);
      *value = i;
    }
  if (*value == NONE)
    return forward_node (p, ref);
  return p->affected.v[a].first_node + *value;
}

/* Where a candidate's mention could be a forward or one of several candidates,
   it matters whether a type of that class has a definition there in some unit.
   Find the classes for which it matters, and for those, whether it is so.  */
static void
find_sees (struct variants *v)
{
  struct variants_private *p = v->priv;
  bool *wanted = mem_zalloc (classes_count (p->classes), sizeof *wanted);
  bool any = false;
  uint32_t type;

  for (uint32_t a = 0; a < p->affected.n; a++)
    for (size_t i = 0; i < p->affected.v[a].candidates.n; i++)
      for (struct btf_words w
	   = class_walk (p->classes, p->affected.v[a].class);
	   btf_next_word (&w);)
	if (w.field->role == ROLE_TYPE && ref_is_name (w.value))
	  {
	    uint32_t set = p->affected.v[a].candidates.v[i], class;
	    uint32_t t = target_class (p, w.value, set, &class);

	    if (t != NONE && choose_candidate (v, t, set, false) == NONE)
	      any = wanted[p->affected.v[a].class] = true;
	  }
  for (size_t u = 0; any && u < p->classes->nunits; u++)
    {
      struct unit t = unit_of (p, u);

      for (uint32_t i = 0; i < t.n; i++)
	if (wanted[t.of[i]])
	  for (struct btf_words w = btf_words (t.btf, t.first + i);
	       btf_next_mention (&w, &type);)
	    {
	      uint32_t to = unit_target (&t, type), a;

	      if (to == NONE || (t.state != NULL && t.state[to] != 0))
		continue;
	      a = p->affected_of[t.of[to]];
	      if (a != NONE && p->affected.v[a].tag)
		p->affected.v[p->affected_of[t.of[i]]].sees_definition = true;
	    }
    }
  free (wanted);
}

/* Whether forward CLASS is the only definition of its name.  */
static uint32_t
definition_node (const struct variants_private *p, uint32_t class)
{
  uint32_t def = p->defs[key_of (p, class_ref (p->classes, class))], a;

  if (def == 0 || p->next[def] != 0)
    return 0;
  if (p->affected_of == NULL || (a = p->affected_of[def]) == NONE)
    return def;
  if (p->affected.v[a].candidates.n == 1 && !p->affected.v[a].has_exact)
    return p->affected.v[a].first_node;
  return 0;
}

static bool
is_announced (const struct variants_private *p, uint32_t class)
{
  uint32_t ref = class_ref (p->classes, class);

  return ref_is_name (ref) && p->fwds[key_of (p, ref)] == class;
}

/* Add the nodes.  Those of classes that are not affected have their number. */
static void
add_nodes (struct variants *v)
{
  struct variants_private *p = v->priv;
  uint32_t n = classes_count (p->classes);

  vec_reserve (&v->class_of, n + p->exact.n);
  for (uint32_t c = 0; c < n; c++)
    {
      bool used = (p->affected_of == NULL || p->affected_of[c] == NONE)
		  && (p->replaced == NULL || !p->replaced[c]);

      vec_push (&v->class_of, used ? c : 0);
    }
  for (uint32_t a = 0; a < p->affected.n; a++)
    {
      p->affected.v[a].first_node = v->class_of.n;
      for (size_t i = 0; i < p->affected.v[a].candidates.n; i++)
	vec_push (&v->class_of, p->affected.v[a].class);
    }
  p->first_exact = v->class_of.n;
  for (size_t i = 0; i < p->exact.n; i++)
    {
      const struct exact *e = &p->exact.v[i];

      vec_push (&v->class_of, p->classes->of[e->unit][e->index]);
    }
  for (uint32_t c = 1; c < n; c++)
    if (v->class_of.v[c] != 0 && is_announced (p, c))
      {
	uint32_t def = p->defs[key_of (p, class_ref (p->classes, c))];

	if (definition_node (p, c) != 0)
	  v->class_of.v[c] = 0;
	else if (def != 0 && p->next[def] == 0)
	  v->guessed = true;	/* That it has several meanings.  */
      }
}

/* The node of a class that is not affected, or of what forward REF says.  */
static uint32_t
plain_node (struct variants *v, uint32_t ref)
{
  struct variants_private *p = v->priv;
  uint32_t def;

  if (!ref_is_name (ref))
    return ref;
  def = p->defs[key_of (p, ref)];
  if (def == 0)
    return forward_node (p, ref);
  return p->affected_of == NULL || p->affected_of[def] == NONE
	     ? def
	     : mentioned_node (v, NULL, 0, ref);
}

/* Add the mentions of a node of CLASS: a candidate of F with SET, or (NULL) not
   affected.  */
static void
add_mentions (struct variants *v, uint32_t class, const struct affected *f,
	      uint32_t set)
{
  for (struct btf_words w = class_walk (v->priv->classes, class);
       btf_next_word (&w);)
    if (w.field->role == ROLE_TYPE)
      vec_push (&v->mentions,
		f != NULL ? mentioned_node (v, f, set, w.value)
			  : plain_node (v, w.value));
}

static void
add_all_mentions (struct variants *v)
{
  struct variants_private *p = v->priv;
  uint32_t n = classes_count (p->classes), type;

  vec_reserve (&v->begin, v->class_of.n + 1);
  for (uint32_t c = 0; c < n; c++)
    {
      vec_push (&v->begin, v->mentions.n);
      if (v->class_of.v[c] != 0)
	add_mentions (v, c, NULL, 0);
    }
  for (uint32_t a = 0; a < p->affected.n; a++)
    for (size_t i = 0; i < p->affected.v[a].candidates.n; i++)
      {
	const struct affected *f = &p->affected.v[a];

	vec_push (&v->begin, v->mentions.n);
	add_mentions (v, f->class, f, f->candidates.v[i]);
      }
  for (size_t i = 0; i < p->exact.n; i++)
    {
      const struct exact *e = &p->exact.v[i];
      struct unit t = unit_of (p, e->unit);

      vec_push (&v->begin, v->mentions.n);
      for (struct btf_words w = btf_words (t.btf, t.first + e->index);
	   btf_next_mention (&w, &type);)
	vec_push (&v->mentions,
		  type == 0 ? 0
			    : variants_node (v, e->unit, type - t.first));
    }
  vec_push (&v->begin, v->mentions.n);
}

/* Have every mention of a node be about the one to use instead.  */
static void
follow_same_as (struct variants *v)
{
  for (size_t e = 0; e < v->mentions.n; e++)
    v->mentions.v[e] = v->same_as[v->mentions.v[e]];
}

/* Find candidates and exact types that are equal.  Only these nodes can be: all
   others are alone in their class.  Return a number for each, by node - FROM,
   that orders them by content.  */
static uint32_t *
merge_equal (struct variants *v, uint32_t from)
{
  struct variants_private *p = v->priv;
  uint32_t n = v->class_of.n - from;
  uint32_t *block = mem_alloc (n, sizeof *block), *first;
  uint32_t *begin = mem_alloc (n + 1, sizeof *begin);
  uint32_t base = v->begin.v[from], nedges = v->mentions.n - base;
  uint32_t *to = mem_alloc (nedges, sizeof *to), nblocks;
  struct refine_graph g = { n, begin, to };

  for (uint32_t i = 0; i < n; i++)
    {
      block[i] = p->affected_of[v->class_of.v[from + i]];
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

/* Pairs of nodes of which the first may be compatible with the second.  */
struct weaker
{
  struct variants *v;
  struct pair_map pairs;	/* Value: whether it is not, after all.  */
  VEC (struct edge) needs;	/* Pair FROM is compatible if pair TO is.  */
};

/* The number of the pair (X, Y), added if it is new.  */
static uint32_t
weaker_pair (struct weaker *w, uint32_t x, uint32_t y)
{
  bool new;
  uint32_t *value = pair_value (&w->pairs, x, y, &new);

  return (struct pair *) ((char *) value - offsetof (struct pair, value))
	 - w->pairs.pairs.v;
}

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
  return is_forward (xw) || (is_sized_enum (xw) && xw[2] == yw[2]);
}

/* Compare the nodes of pair I word by word: their mentions make more pairs.  */
static void
compare_pair (struct weaker *w, uint32_t i)
{
  const struct variants *v = w->v;
  struct pair p = w->pairs.pairs.v[i];
  uint32_t x = v->begin.v[p.a], y = v->begin.v[p.b];

  if (v->class_of.v[p.a] != v->class_of.v[p.b])
    {
      w->pairs.pairs.v[i].value = !announces (v, p.a, p.b);
      return;
    }
  for (; x < v->begin.v[p.a + 1]; x++, y++)
    if (v->mentions.v[x] != v->mentions.v[y])
      {
	uint32_t to = weaker_pair (w, v->mentions.v[x], v->mentions.v[y]);

	vec_push (&w->needs, (struct edge){ i, to });
      }
}

static int
compare_edges (const void *a, const void *b)
{
  const struct edge *x = a, *y = b;

  return x->to < y->to ? -1 : x->to > y->to;
}

/* Strike out the pairs that need a pair that was struck out.  */
static void
strike_out (struct weaker *w)
{
  size_t n = w->pairs.pairs.n;
  size_t *begin = mem_zalloc (n + 2, sizeof *begin);
  VEC (uint32_t) todo = { 0 };

  if (w->needs.n > 0)
    qsort (w->needs.v, w->needs.n, sizeof *w->needs.v, compare_edges);
  for (size_t e = 0; e < w->needs.n; e++)
    begin[w->needs.v[e].to + 1]++;
  for (size_t i = 0; i < n; i++)
    {
      begin[i + 1] += begin[i];
      if (w->pairs.pairs.v[i].value)
	vec_push (&todo, i);
    }
  while (todo.n > 0)
    {
      uint32_t i = todo.v[--todo.n];

      for (size_t e = begin[i]; e < begin[i + 1]; e++)
	{
	  uint32_t from = w->needs.v[e].from;

	  if (!w->pairs.pairs.v[from].value)
	    {
	      w->pairs.pairs.v[from].value = true;
	      vec_push (&todo, from);
	    }
	}
    }
  vec_free (&todo);
  free (begin);
}

/* The nodes of tag types that stand for themselves, by class.  */
static uint32_t *
tag_nodes (const struct variants *v, uint32_t from, uint32_t *n)
{
  VEC (uint64_t) order = { 0 };
  uint32_t *nodes;

  for (uint32_t i = from; i < v->class_of.n; i++)
    if (v->same_as[i] == i
	&& v->priv->affected.v[v->priv->affected_of[v->class_of.v[i]]].tag)
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

/* Make the pairs of tag types that are worth a look, and those that they need.
   Two candidates contradict each other, so the second must be exact, or there are
   enums that may be forwards or not.  False: too many.  */
static bool
make_pairs (struct weaker *w, uint32_t from, size_t *npairs)
{
  const struct variants *v = w->v;
  const struct variants_private *p = v->priv;
  size_t max = MAX_EFFORT * (v->class_of.n - from);
  uint32_t n, *nodes = tag_nodes (v, from, &n);

  for (uint32_t i = 0, end; i < n; i = end)
    {
      for (end = i; end < n && v->class_of.v[nodes[end]]
				   == v->class_of.v[nodes[i]];
	   end++)
	continue;
      for (uint32_t x = i; x < end; x++)
	for (uint32_t y = i; y < end && w->pairs.pairs.n < max; y++)
	  if (x != y && (nodes[y] >= p->first_exact || p->sized_variants))
	    weaker_pair (w, nodes[x], nodes[y]);
    }
  *npairs = w->pairs.pairs.n;
  for (size_t i = 0; i < w->pairs.pairs.n && w->pairs.pairs.n < max; i++)
    compare_pair (w, i);
  free (nodes);
  return w->pairs.pairs.n < max;
}

/* Join exact types, which have no signature to do it by, and candidates that are
   compatible with one.  ORDER is merge_equal's.  */
static void
join_weaker (struct variants *v, uint32_t from, const uint32_t *order)
{
  struct weaker w = { .v = v };
  size_t n;

  if (make_pairs (&w, from, &n))
    {
      strike_out (&w);
      for (size_t i = 0; i < n; i++)
	{
	  const struct pair *p = &w.pairs.pairs.v[i];
	  uint32_t old = v->same_as[p->a];

	  if (!p->value && (old == p->a || order[p->b - from]
					       < order[old - from]))
	    v->same_as[p->a] = p->b;
	}
      for (uint32_t i = from; i < v->class_of.n; i++)
	{
	  uint32_t to = v->same_as[i];

	  while (v->same_as[to] != to)
	    to = v->same_as[to];
	  v->guessed |= to != v->same_as[i];
	  v->same_as[i] = to;
	}
      v->guessed |= n > 0;
      follow_same_as (v);
    }
  pair_free (&w.pairs);
  vec_free (&w.needs);
}

/* Forget all that find_signatures and later steps found.  */
static void
forget (struct variants_private *p)
{
  for (size_t u = 0; p->state != NULL && u < p->classes->nunits; u++)
    free (p->state[u]);
  free (p->state);
  p->state = NULL;
  for (size_t a = 0; a < p->affected.n; a++)
    {
      vec_free (&p->affected.v[a].sets);
      vec_free (&p->affected.v[a].candidates);
    }
  vec_free (&p->affected);
  free (p->affected_of);
  free (p->has_empty);
  p->has_empty = NULL;
  p->affected_of = NULL;
  free (p->roots_of);
  p->roots_of = NULL;
  vec_free (&p->sets);
  vec_free (&p->spreads);
  hash_free (&p->set_table);
  p->nsets = 0;
  vec_free (&p->exact);
  free (p->last_set);
  p->last_set = NULL;
  pair_free (&p->signatures);
  pair_free (&p->covering);
  pair_free (&p->covered);
  pair_free (&p->chosen);
  p->effort = p->max_effort = 0;
}

/* Steps 2 to 4.  False: too much effort, all types must be exact.  */
static bool
find_candidates (struct variants *v)
{
  struct variants_private *p = v->priv;
  bool was_exact = p->all_exact;

  find_signatures (p);
  if (p->all_exact != was_exact)
    return false;
  find_affected (p);
  collect_sets (p);
  make_candidates (v);
  return close_candidates (v) || p->all_exact;
}

void
variants_find (struct variants *v, struct classes *classes,
	       const struct btf *const *units, const uint32_t *first)
{
  struct variants_private *p = mem_zalloc (1, sizeof *p);

  *v = (struct variants){ .classes = classes, .priv = p };
  p->classes = classes;
  p->units = units;
  p->first = first;
  find_names (p);
  v->digests = p->digests = classes_digest (classes);
  find_roots (p);
  v->nconflicts = p->roots.n;
  if (p->roots.n > 0)
    {
      p->all_exact = p->variants.n > MAX_VARIANTS;
      find_may_reach (p);
      if (!find_candidates (v))
	{
	  forget (p);
	  p->all_exact = true;
	  find_candidates (v);
	}
    }
  add_nodes (v);
  if (p->roots.n > 0)
    find_sees (v);
  add_all_mentions (v);
  v->same_as = mem_alloc (v->class_of.n, sizeof *v->same_as);
  for (uint32_t i = 0; i < v->class_of.n; i++)
    v->same_as[i] = i;
  if (p->roots.n > 0)
    {
      uint32_t from = classes_count (classes);
      uint32_t *order = merge_equal (v, from);

      if (p->exact.n > 0 || p->sized_variants)
	join_weaker (v, from, order);
      free (order);
    }
}

void
variants_free (struct variants *v)
{
  struct variants_private *p = v->priv;

  if (p == NULL)
    return;
  forget (p);
  free (p->digests);
  free (p->defs);
  free (p->fwds);
  free (p->next);
  free (p->replaced);
  vec_free (&p->roots);
  vec_free (&p->variants);
  vec_free (&p->root_of);
  vec_free (&p->first_of);
  free (p->variant_of);
  free (p->may_reach);
  free (p);
  vec_free (&v->class_of);
  vec_free (&v->begin);
  vec_free (&v->mentions);
  free (v->same_as);
  v->priv = NULL;
}

/* The candidate of A for a type with signature SET.  */
static uint32_t
candidate_node (const struct variants_private *p, uint32_t a, uint32_t set)
{
  const struct affected *f = &p->affected.v[a];

  for (size_t i = 0; i < f->candidates.n; i++)
    if (f->tag ? set_within (p, set, f->candidates.v[i])
	       : f->candidates.v[i] == set)
      return f->first_node + i;
  assert (!"a signature has no candidate");
  return 0;
}

uint32_t
variants_node (struct variants *v, uint32_t unit, uint32_t index)
{
  struct variants_private *p = v->priv;
  uint32_t state = p->state != NULL && p->state[unit] != NULL
		       ? p->state[unit][index]
		       : 0;
  uint32_t class, a, node;

  if ((state & ~NUMBER) == IS_ALIAS)
    {
      index = state & NUMBER;
      state = p->state[unit][index];
    }
  class = p->classes->of[unit][index];
  if ((state & ~NUMBER) == (uint32_t) IS_EXACT)
    node = p->first_exact + (state & NUMBER);
  else if (p->affected_of != NULL && (a = p->affected_of[class]) != NONE)
    node = candidate_node (p, a, state & NUMBER);
  else
    {
      uint32_t def = is_announced (p, class) ? definition_node (p, class) : 0;

      node = def != 0 ? def : class;
    }
  return v->same_as != NULL ? v->same_as[node] : node;
}

void
variants_mark (struct variants *v, bool *live)
{
  struct variants_private *p = v->priv;

  for (uint32_t node = 1; node < classes_count (p->classes); node++)
    live[node] = v->class_of.v[node] != 0
		 && (p->has_empty == NULL || p->has_empty[node]);
  for (uint32_t a = 0; a < p->affected.n; a++)
    for (size_t i = 0; i < p->affected.v[a].sets.n; i++)
      live[v->same_as[candidate_node (p, a, p->affected.v[a].sets.v[i])]]
	  = true;
  for (size_t i = 0; i < p->exact.n; i++)
    live[v->same_as[p->first_exact + i]] = true;
}

void
variants_conflicts (const struct variants *v,
		    void (*body) (void *context, const uint32_t *classes,
				  size_t n),
		    void *context)
{
  const struct variants_private *p = v->priv;

  for (size_t r = 0; r < p->roots.n; r++)
    body (context, p->variants.v + p->first_of.v[r],
	  p->first_of.v[r + 1] - p->first_of.v[r]);
}
