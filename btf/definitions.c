/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Who defines and who announces which name.  See definitions.h.  */

#include "definitions.h"
#include "edges.h"
#include "pairs.h"

#include <stdlib.h>
#include <string.h>

uint32_t
definitions_key (const struct definitions *d, uint32_t ref)
{
  return (ref_family (ref) - 1) * d->nstrings + ref_string (ref);
}

bool
class_is_forward (const uint32_t *words)
{
  uint32_t kind = info_kind (words[1]);

  return kind == BTF_FWD
	 || (kind == BTF_ENUM && info_vlen (words[1]) == 0 && words[2] == 0);
}

bool
class_is_sized_enum (const uint32_t *words)
{
  return info_kind (words[1]) == BTF_ENUM && info_vlen (words[1]) == 0
	 && words[2] != 0;
}

static void
define (struct definitions *d, uint32_t class)
{
  uint32_t key = definitions_key (d, class_ref (d->classes, class));

  d->next[class] = d->defs[key];
  d->defs[key] = class;
}

/* Have all types of class FROM[i] be of class TO[i] instead.  */
static void
replace_classes (struct definitions *d, const uint32_t *to)
{
  struct classes *c = d->classes;

  d->replaced = mem_zalloc (classes_count (c), sizeof *d->replaced);
  for (uint32_t class = 0; class < classes_count (c); class ++)
    d->replaced[class] = to[class] != class;
  for (size_t u = 0; u < c->nunits; u++)
    for (uint32_t i = 0, n = btf_end (d->units[u]) - d->first[u]; i < n; i++)
      c->of[u][i] = to[c->of[u][i]];
}

/* What is known of the enums of a program while find_enums works.  */
struct enums
{
  struct pairs defs;  /* (key, size) to definition, NONE: many.  */
  struct pairs sized; /* (key, size) to the enum without values.  */
  uint32_t *to;	      /* By class: the class to use instead.  */
};

/* CLASS is an enum that has a size but no values: a forward of the one
   definition that has its size, if there is one, else a definition.  */
static void
sized_enum (struct definitions *d, struct enums *e, uint32_t class)
{
  uint32_t key = definitions_key (d, class_ref (d->classes, class));
  uint32_t size = class_words (d->classes, class)[2];
  bool new, no_def;
  uint32_t *sized = pairs_value (&e->sized, key, size, &new), def;

  if (!new)
    {
      e->to[class] = e->to[*sized];
      return;
    }
  *sized = class;
  def = *pairs_value (&e->defs, key, size, &no_def);
  if (!no_def && def != NONE)
    {
      e->to[class] = def;
      return;
    }
  d->sized_variants |= def == NONE;
  define (d, class);
}

/* Decide what the enums in SIZED are, and those of size 0, which are forwards.
   A forward that could be of several definitions stays one, and will be
   written with size 4, as the kernel wants; so it counts as such from here on.
 */
static void
find_enums (struct definitions *d, const uint32_t *sized, uint32_t n)
{
  uint32_t nclasses = classes_count (d->classes);
  struct enums e = { .to = mem_alloc (nclasses, sizeof *e.to) };
  uint32_t *fwds = d->fwds + definitions_key (d, ref_name (FAMILY_ENUM, 0));
  bool new, any = false;

  for (uint32_t c = 0; c < nclasses; c++)
    {
      e.to[c] = c;
      if (class_family (d->classes, c) == FAMILY_ENUM
	  && info_vlen (class_words (d->classes, c)[1]) > 0)
	{
	  uint32_t *def = pairs_value (
	    &e.defs, definitions_key (d, class_ref (d->classes, c)),
	    class_words (d->classes, c)[2], &new);

	  *def = new ? c : NONE;
	}
    }
  for (uint32_t i = 0; i < n; i++)
    sized_enum (d, &e, sized[i]);
  for (uint32_t s = 0; s < d->nstrings; s++)
    {
      uint32_t c = fwds[s], def = d->defs[fwds - d->fwds + s];

      if (c != 0 && def != 0 && d->next[def] != 0)
	{
	  fwds[s] = 0;
	  d->classes->words.v[d->classes->begin.v[c] + 2] = 4;
	  sized_enum (d, &e, c);
	}
    }
  for (uint32_t c = 0; c < nclasses; c++)
    any |= e.to[c] != c;
  if (any)
    replace_classes (d, e.to);
  free (e.to);
  pairs_free (&e.defs);
  pairs_free (&e.sized);
}

/* Find who defines and who announces each name.  */
static void
find_names (struct definitions *d)
{
  uint32_t n = classes_count (d->classes);
  VEC (uint32_t) sized = { 0 };
  bool enums = false;

  d->nstrings = d->classes->strings.after.n;
  d->defs = mem_zalloc (4 * (size_t) d->nstrings, sizeof *d->defs);
  d->fwds = mem_zalloc (4 * (size_t) d->nstrings, sizeof *d->fwds);
  d->next = mem_zalloc (n, sizeof *d->next);
  for (uint32_t c = 1; c < n; c++)
    {
      const uint32_t *words = class_words (d->classes, c);
      uint32_t ref = class_ref (d->classes, c);

      if (!ref_is_name (ref))
	continue;
      if (class_is_forward (words))
	{
	  d->fwds[definitions_key (d, ref)] = c;
	  enums |= ref_family (ref) == FAMILY_ENUM;
	}
      else if (class_is_sized_enum (words))
	{
	  vec_push (&sized, c);
	  enums = true;
	}
      else
	define (d, c);
    }
  if (enums)
    find_enums (d, sized.v, sized.n);
  vec_free (&sized);
}

static int
compare_roots (const void *a, const void *b, void *context)
{
  const struct definitions *d = context;
  uint32_t x = *(const uint32_t *) a, y = *(const uint32_t *) b;
  int order = strcmp (class_string (d->classes, x % d->nstrings),
		      class_string (d->classes, y % d->nstrings));

  return order != 0 ? order : x < y ? -1 : x > y;
}

static int
compare_classes (const void *a, const void *b, void *context)
{
  const struct definitions *d = context;
  uint32_t x = *(const uint32_t *) a, y = *(const uint32_t *) b;

  return digest_compare (&d->digests[x], &d->digests[y]);
}

/* Find the names with several definitions, and number these.  */
static void
find_roots (struct definitions *d)
{
  for (uint32_t key = 0; key < 4 * d->nstrings; key++)
    if (d->defs[key] != 0 && d->next[d->defs[key]] != 0)
      vec_push (&d->roots, key);
  if (d->roots.n == 0)
    return;
  qsort_r (d->roots.v, d->roots.n, sizeof *d->roots.v, compare_roots, d);
  d->variant_of
    = mem_alloc (classes_count (d->classes), sizeof *d->variant_of);
  memset (d->variant_of, 0xff,
	  classes_count (d->classes) * sizeof *d->variant_of);
  for (uint32_t r = 0; r < d->roots.n; r++)
    {
      uint32_t begin = d->variants.n;

      vec_push (&d->first_of, begin);
      for (uint32_t c = d->defs[d->roots.v[r]]; c != 0; c = d->next[c])
	vec_push (&d->variants, c);
      qsort_r (d->variants.v + begin, d->variants.n - begin,
	       sizeof *d->variants.v, compare_classes, d);
      for (uint32_t v = begin; v < d->variants.n; v++)
	{
	  d->variant_of[d->variants.v[v]] = v;
	  vec_push (&d->root_of, r);
	}
    }
  vec_push (&d->first_of, d->variants.n);
}

/* Find the classes from which one can get to a root.  Types of other classes
   have empty signatures.  */
static void
find_may_reach (struct definitions *d)
{
  uint32_t n = classes_count (d->classes), ref;
  struct edges edges = { 0 };
  VEC (uint32_t) todo = { 0 };

  for (uint32_t c = 1; c < n; c++)
    for (struct btf_words w = class_walk (d->classes, c);
	 btf_next_mention (&w, &ref);)
      {
	uint32_t to
	  = ref_is_name (ref) ? d->defs[definitions_key (d, ref)] : ref;

	if (to != 0) /* Of a root, one variant will do.  */
	  edges_add (&edges, c, to);
      }
  edges_index (&edges, n);
  d->may_reach = mem_zalloc (n, sizeof *d->may_reach);
  for (size_t v = 0; v < d->variants.n; v++)
    {
      d->may_reach[d->variants.v[v]] = true;
      vec_push (&todo, d->variants.v[v]);
    }
  while (todo.n > 0)
    {
      uint32_t c = todo.v[--todo.n];

      for (uint32_t e = edges.begin[c]; e < edges.begin[c + 1]; e++)
	if (!d->may_reach[edges.from[e]])
	  {
	    d->may_reach[edges.from[e]] = true;
	    vec_push (&todo, edges.from[e]);
	  }
    }
  vec_free (&todo);
  edges_free (&edges);
}

void
definitions_find (struct definitions *d, struct classes *classes,
		  const struct btf *const *units, const uint32_t *first)
{
  *d = (struct definitions){ .classes = classes,
			     .units = units,
			     .first = first };
  find_names (d);
  d->digests = classes_digest (classes);
  find_roots (d);
  if (d->roots.n > 0)
    find_may_reach (d);
}

void
definitions_free (struct definitions *d)
{
  free (d->digests);
  free (d->defs);
  free (d->fwds);
  free (d->next);
  free (d->replaced);
  vec_free (&d->roots);
  vec_free (&d->variants);
  vec_free (&d->root_of);
  vec_free (&d->first_of);
  free (d->variant_of);
  free (d->may_reach);
}
