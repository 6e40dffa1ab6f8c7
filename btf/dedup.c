/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Deduplication.

   The units of a program repeat each other: two files that include one header
   both describe its types.  We want each type once, with mentions redirected,
   and the same result whatever the order of the units.  The problem is that a
   type is equal to another only if all it mentions is, and types mention each
   other in cycles.

   libbpf compares graphs pairwise, assuming what it wants to prove.  We use a
   property of C instead: *a cycle of types always passes through a struct,
   union, enum or typedef with a name* -- a tag type.  Cut the graph there.
   What is left of a type is a finite tree whose leaves are names: its nominal
   content.  Take

     a.c:  struct list { struct node *first; };
	   struct node { struct node *next; int value; };
     b.c:  struct list { struct node *first; };
	   struct node;

   The content of `struct list' is, in both units, "struct, 8 bytes, member
   `first' at 0: pointer to the struct that is called node".  Types of one
   content are a *class*; finding classes is interning, one hash look-up a type
   [classes_find].  In b.c `struct node' is only announced.  Since one class in
   all units defines that name, the forward is that class [variants_find], and
   nothing remains to be done: where no name has two definitions, classes are
   the types of the output.  On a Linux kernel all but 22 of 12,000 names are
   so.

   Now let a third file define another node:

     c.c:  struct list { struct node *first; };
	   struct node { struct node *next; long value; };

   The name is in *conflict*, and each definition is a *variant* of it.  The
   three `struct list' have one content still, but two meanings.  A type's
   *signature* in its unit is the set of variants that it reaches there, going
   through definitions only: {node of a.c}, {}, {node of c.c}.  Signatures that
   contain no two variants of one name can be one type; so the class splits in
   two, and b.c's list, whose signature is empty, joins one of them.  A forward
   reaches nothing, so it never tells types apart: that is what keeps one odd
   unit from doubling everything that merely sees its names announced.  Where a
   pointer ends in a forward and nothing says which variant is meant, it stays
   a forward.

   A unit can reach two variants of one name itself: block scope, or a unit
   that was merged before.  There names do not tell which is meant, so the
   types of that unit that reach both are compared exactly, by the types they
   mention [refine].

   Joining can create types that are equal to others, and turn a signature that
   was empty into one that is not.  Rarely, then, merging what was merged would
   find more to do; so it is done until nothing changes [dedup_again].  That
   the result is the same for merged input is then no theorem but a loop.  Each
   round resolves forwards that the one before has made certain; input made for
   it can need many, so there is a limit.

   Equality of content decides, hashes only find; but the digests that order
   equally named types (order.h) are 128 bits of hash.

   Cost: linear in the size of the input, but for sorting the names and for the
   types under a conflict, see refine.c and candidates.c.  No recursion.  What
   it does not do: look at symbols.  A variable is a type like others here; two
   equal static variables of two units become one.  */

#include "dedup.h"
#include "classes.h"
#include "edges.h"
#include "order.h"
#include "variants.h"
#include "write.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum
{
  MAX_PASSES = 32 /* Programs need three.  */
};

/* One pass of deduplication.  The base, if there is one, is the last unit.  */
struct pass
{
  const struct btf *const *units;
  size_t nunits;
  const struct btf *base;
  uint32_t *first; /* By unit: id of its first type.  */
  struct pool *pool;
  struct diag *d;

  struct classes classes;
  struct variants variants;

  uint32_t *base_id;	   /* By node: its type of the base, or 0.  */
  bool *live;		   /* By node: is in the output.  */
  uint32_t *order, norder; /* Nodes, in the order of the output.  */
  uint32_t *new_id;	   /* By node.  */
};

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static uint32_t
unit_size (const struct pass *p, size_t u)
{
  return btf_end (p->units[u]) - p->first[u];
}

static bool
check_kinds (const struct btf *const *units, size_t n, struct diag *d)
{
  unsigned errors = d->errors;

  for (size_t u = 0; u < n; u++)
    {
      uint32_t t = btf_first_unknown (units[u]);
      char *place;

      if (t == 0)
	continue;
      place = mem_printf ("%s: type %u", units[u]->name, t);
      diag_error (d, place,
		  "has kind %u, of which only the size is known, so it"
		  " cannot be merged",
		  btf_kind_of (units[u], t));
      free (place);
    }
  return d->errors == errors;
}

/* The number of items in the content WORDS.  */
static uint32_t
class_nitems (const uint32_t *words)
{
  return btf_kinds[info_kind (words[1])].vlen_is_linkage
	   ? 0
	   : info_vlen (words[1]);
}

/* Which types of the base can stand for their node: those that mention only
   such types, and exactly those that the node mentions.  A forward of the base
   that a unit defines does not stand for the definition.  Others are written
   anew if a unit needs them.  */
static void
find_base_ids (struct pass *p)
{
  const struct variants *v = &p->variants;
  uint32_t n = btf_end (p->base), unit = p->nunits - 1, type;
  uint32_t *node = mem_zalloc (n, sizeof *node);
  bool *is_bad = mem_zalloc (n, sizeof *is_bad);
  struct edges mentions = { 0 };
  VEC (uint32_t) bad = { 0 };

  for (uint32_t t = 1; t < n; t++)
    node[t] = variants_node (&p->variants, unit, t - 1);
  for (uint32_t t = 1; t < n; t++)
    {
      uint32_t e = v->begin.v[node[t]];
      const uint32_t *words
	= class_words (&p->classes, v->class_of.v[node[t]]);

      /* Not a forward that became its definition.  */
      is_bad[t] = btf_kind_of (p->base, t) != info_kind (words[1])
		  || btf_nitems (p->base, t) != class_nitems (words);
      for (struct btf_words w = btf_words (p->base, t);
	   btf_next_mention (&w, &type);)
	{
	  is_bad[t] = is_bad[t] || v->mentions.v[e++] != node[type];
	  edges_add (&mentions, t, type);
	}
      if (is_bad[t])
	vec_push (&bad, t);
    }
  edges_index (&mentions, n);
  while (bad.n > 0)
    {
      uint32_t t = bad.v[--bad.n];

      for (uint32_t e = mentions.begin[t]; e < mentions.begin[t + 1]; e++)
	if (!is_bad[mentions.from[e]])
	  {
	    is_bad[mentions.from[e]] = true;
	    vec_push (&bad, mentions.from[e]);
	  }
    }
  for (uint32_t t = 1; t < n; t++)
    if (!is_bad[t] && p->base_id[node[t]] == 0)
      p->base_id[node[t]] = t;
  vec_free (&bad);
  edges_free (&mentions);
  free (is_bad);
  free (node);
}

/* Mark the nodes that the output has: those of the units' types, and what they
   mention, unless the base has it.  */
static void
find_live (struct pass *p)
{
  size_t n = p->variants.class_of.n;
  VEC (uint32_t) todo = { 0 };

  p->live = mem_zalloc (n, sizeof *p->live);
  p->base_id = mem_zalloc (n, sizeof *p->base_id);
  if (p->base == NULL)
    variants_mark (&p->variants, p->live);
  else
    {
      find_base_ids (p);
      for (size_t u = 0; u + 1 < p->nunits; u++)
	for (uint32_t i = 0; i < unit_size (p, u); i++)
	  {
	    uint32_t node = variants_node (&p->variants, u, i);

	    p->live[node] = p->base_id[node] == 0;
	  }
    }
  for (uint32_t node = 1; node < n; node++)
    if (p->live[node])
      vec_push (&todo, node);
  while (todo.n > 0)
    {
      uint32_t node = todo.v[--todo.n];

      for (uint32_t e = p->variants.begin.v[node];
	   e < p->variants.begin.v[node + 1]; e++)
	{
	  uint32_t to = p->variants.mentions.v[e];

	  if (to != 0 && !p->live[to] && p->base_id[to] == 0)
	    {
	      p->live[to] = true;
	      vec_push (&todo, to);
	    }
	}
    }
  vec_free (&todo);
}

/* Write the layout section as this version knows the kinds.  */
static void
add_layout (struct btf *out)
{
  out->has_layout = true;
  out->hdr_len = BTF_HEADER_LAYOUT;
  for (uint32_t k = 0; k < BTF_NR_KINDS; k++)
    vec_push (&out->layout, (struct btf_layout){ 4 * btf_kinds[k].nfixed,
						 4 * btf_kinds[k].nitem, 0 });
}

/* Encoding is not content, but must not depend on the order of units: big
   endian if all units are, a layout if one has it.  */
static void
choose_encoding (const struct pass *p, struct btf *out)
{
  bool big = p->nunits > 0, layout = false;

  for (size_t u = 0; u < p->nunits; u++)
    {
      big &= p->units[u]->big_endian;
      layout |= p->units[u]->has_layout;
      out->lost_strings |= p->units[u]->lost_strings;
    }
  out->big_endian = p->nunits > 0 ? big : HOST_BIG_ENDIAN;
  if (layout && p->base == NULL)
    add_layout (out);
}

/* The offset in OUT of string S of the classes.  */
static uint32_t
out_string (const struct pass *p, struct btf *out, uint32_t *offsets,
	    uint32_t s)
{
  if (s == 0)
    return 0;
  if (offsets[s] == 0)
    offsets[s] = p->base != NULL
		   ? btf_add_string (out, class_string (&p->classes, s))
		   : btf_append_string (out, class_string (&p->classes, s));
  return offsets[s];
}

/* Append NODE.  */
static void
write_node (const struct pass *p, struct btf *out, uint32_t *offsets,
	    uint32_t node)
{
  uint32_t class = p->variants.class_of.v[node];
  const uint32_t *words = class_words (&p->classes, class);
  uint32_t n = p->classes.begin.v[class + 1] - p->classes.begin.v[class];
  btf_word *out_words = btf_edit (out, btf_add (out, words, n));
  uint32_t e = p->variants.begin.v[node];

  for (struct btf_words w = class_walk (&p->classes, class);
       btf_next_word (&w);)
    if (w.field->role == ROLE_NAME)
      out_words[w.index] = out_string (p, out, offsets, w.value);
    else if (w.field->role == ROLE_TYPE)
      out_words[w.index] = p->new_id[p->variants.mentions.v[e++]];
  /* The kernel refuses an enum of size 0, which GCC 16 writes for a forward
     (kernel/bpf/btf.c, btf_enum_check_meta).  */
  if (words[0] != 0 && class_is_forward (words)
      && info_kind (words[1]) == BTF_ENUM)
    out_words[2] = 4;
}

/* Build the output.  */
static struct btf *
write_nodes (struct pass *p, const char *name)
{
  struct btf *out = btf_new (name, p->base);
  uint32_t *offsets = mem_zalloc (p->classes.strings.after.n, sizeof *offsets);

  choose_encoding (p, out);
  p->new_id = mem_zalloc (p->variants.class_of.n, sizeof *p->new_id);
  for (uint32_t node = 1; node < p->variants.class_of.n; node++)
    p->new_id[node] = p->base_id[node];
  for (uint32_t i = 0; i < p->norder; i++)
    p->new_id[p->order[i]] = out->first + i;
  for (uint32_t i = 0; i < p->norder; i++)
    write_node (p, out, offsets, p->order[i]);
  free (offsets);
  return out;
}

static void
pass_free (struct pass *p)
{
  variants_free (&p->variants);
  classes_free (&p->classes);
  free (p->base_id);
  free (p->live);
  free (p->order);
  free (p->new_id);
  free (p->first);
}

/* The id in the output of each type of unit U.  The caller frees it.  */
static uint32_t *
unit_ids (struct pass *p, size_t u)
{
  uint32_t n = unit_size (p, u);
  uint32_t *ids = mem_alloc (n, sizeof *ids);

  for (uint32_t i = 0; i < n; i++)
    ids[i] = p->new_id[variants_node (&p->variants, u, i)];
  return ids;
}

/* A definition of a variant of a name in conflict.  */
struct definition
{
  uint32_t variant, unit, type;
};

static int
compare_definitions (const void *a, const void *b)
{
  const struct definition *x = a, *y = b;

  if (x->variant != y->variant)
    return x->variant < y->variant ? -1 : 1;
  if (x->unit != y->unit)
    return x->unit < y->unit ? -1 : 1;
  return x->type < y->type ? -1 : x->type > y->type;
}

/* The definitions of names in conflict in the units, sorted; *N of them.  The
   caller frees them.  */
static struct definition *
collect_definitions (const struct pass *p, size_t *n)
{
  const struct definitions *d = &p->variants.definitions;
  VEC (struct definition) found = { 0 };

  for (size_t u = 0; u < p->nunits - (p->base != NULL); u++)
    for (uint32_t i = 0; i < unit_size (p, u); i++)
      {
	uint32_t v = d->variant_of[p->classes.of[u][i]];

	if (v != NONE)
	  vec_push (&found, (struct definition){ v, u, p->first[u] + i });
      }
  if (found.n > 0)
    qsort (found.v, found.n, sizeof *found.v, compare_definitions);
  *n = found.n;
  return found.v;
}

/* Tell OPTIONS->conflict of each conflict.  */
static void
tell_conflicts (struct pass *p, const struct dedup_options *options)
{
  const struct definitions *d = &p->variants.definitions;
  size_t n;
  struct definition *found = collect_definitions (p, &n);
  struct dedup_variant *variants
    = mem_zalloc (d->variants.n, sizeof *variants);
  uint32_t *units = mem_alloc (n, sizeof *units);
  uint32_t *types = mem_alloc (n, sizeof *types);

  for (size_t i = 0; i < n; i++)
    {
      struct dedup_variant *v = &variants[found[i].variant];

      if (v->nunits++ == 0)
	{
	  v->units = units + i;
	  v->types = types + i;
	}
      units[i] = found[i].unit;
      types[i] = found[i].type;
    }
  for (size_t r = 0; r < d->roots.n; r++)
    {
      uint32_t first = d->first_of.v[r], end = d->first_of.v[r + 1];
      struct dedup_conflict c
	= { .nvariants = end - first, .variants = variants + first };
      const struct dedup_variant *v = c.variants;
      char *name;

      while (v < variants + end && v->nunits == 0)
	v++;
      if (v == variants + end) /* Only the base has them.  */
	continue;
      c.name = name = btf_spell (p->units[v->units[0]], v->types[0]);
      options->conflict (options->context, &c);
      free (name);
    }
  free (found);
  free (variants);
  free (units);
  free (types);
}

static void
fill_stats (const struct pass *p, const struct btf *out,
	    struct dedup_stats *stats)
{
  size_t nunits = p->nunits - (p->base != NULL);

  stats->units = nunits;
  for (size_t u = 0; u < nunits; u++)
    {
      stats->types_in += p->units[u]->ntypes;
      stats->strings_in += p->units[u]->strings_size;
    }
  stats->classes = classes_count (&p->classes) - 1;
  stats->conflicts = p->variants.definitions.roots.n;
  stats->types_out = out->ntypes;
  stats->strings_out = out->strings_size;
}

/* One pass over P's units.  Set *AGAIN if merging the output might find more
   to do.  OPTIONS, IDS and STATS may be NULL.  */
static struct btf *
dedup_once (struct pass *p, const char *name,
	    const struct dedup_options *options, uint32_t **ids,
	    struct dedup_stats *stats, bool *again)
{
  double start = now (), classes, nodes;
  struct btf *out;

  if (!classes_find (&p->classes, p->units, p->nunits, p->base, p->pool, p->d))
    return NULL;
  classes = now ();
  /* From here on every type has a class.  */
  variants_find (&p->variants, &p->classes, p->units, p->first,
		 p->base != NULL);
  /* From here on every type has a node, and no two nodes are equal, but for
     what became so by joining: then there is another pass.  */
  find_live (p);
  nodes = now ();
  p->order = order_nodes (&p->variants, p->live, p->base_id, &p->norder);
  out = write_nodes (p, name);
  *again = p->variants.guessed;
  if (options != NULL && options->conflict != NULL && p->variants.conflicts)
    tell_conflicts (p, options);
  if (ids != NULL)
    for (size_t u = 0; u < p->nunits - (p->base != NULL); u++)
      ids[u] = unit_ids (p, u);
  if (stats != NULL)
    {
      fill_stats (p, out, stats);
      stats->seconds_classes += classes - start;
      stats->seconds_conflicts += nodes - classes;
      stats->seconds_output += now () - nodes;
    }
  return out;
}

/* A pass over UNITS, and BASE if it is not NULL.  */
static struct pass
pass_new (const struct btf **all, size_t n, const struct btf *base,
	  struct pool *pool, struct diag *d)
{
  struct pass p
    = { .units = all, .nunits = n, .base = base, .pool = pool, .d = d };

  p.first = mem_alloc (n, sizeof *p.first);
  for (size_t u = 0; u < n; u++)
    p.first[u] = all[u] == base ? 1 : all[u]->first;
  return p;
}

static bool
same_bytes (const struct btf *a, const struct btf *b)
{
  return a->records_size == b->records_size
	 && a->strings_size == b->strings_size
	 && memcmp (a->records, b->records, a->records_size) == 0
	 && memcmp (a->strings, b->strings, a->strings_size) == 0;
}

/* Merge OUT, the result of a pass over UNITS, once more; translate IDS. Return
   the result, which takes OUT's place.  */
static struct btf *
dedup_again (struct btf *out, const struct pass *before, size_t nunits,
	     uint32_t **ids, bool *again)
{
  const struct btf *all[2] = { out, before->base };
  struct pass p = pass_new (all, before->base != NULL ? 2 : 1, before->base,
			    before->pool, before->d);
  uint32_t *new_ids = NULL;
  struct btf *next = dedup_once (&p, out->name, NULL, &new_ids, NULL, again);

  pass_free (&p);
  assert (next != NULL);
  next->big_endian = out->big_endian;
  for (size_t u = 0; ids != NULL && u < nunits; u++)
    for (uint32_t i = 0; i < before->units[u]->ntypes; i++)
      if (ids[u][i] >= out->first)
	ids[u][i] = new_ids[ids[u][i] - out->first];
  free (new_ids);
  *again = *again && !same_bytes (next, out);
  btf_free (out);
  return next;
}

struct btf *
dedup (const struct btf *const *units, size_t nunits, const char *name,
       const struct dedup_options *options, struct pool *pool, uint32_t **ids,
       struct dedup_stats *stats, struct diag *d)
{
  const struct btf *base = options != NULL ? options->base : NULL;
  const struct btf **all = mem_alloc (nunits + 1, sizeof *all);
  struct btf *out = NULL;
  bool again;

  memcpy (all, units, nunits * sizeof *all);
  all[nunits] = base;
  if (check_kinds (all, nunits + (base != NULL), d))
    {
      struct pass p = pass_new (all, nunits + (base != NULL), base, pool, d);
      double start;

      out = dedup_once (&p, name, options, ids, stats, &again);
      start = now ();
      for (unsigned n = 1; out != NULL && again && n < MAX_PASSES; n++)
	out = dedup_again (out, &p, nunits, ids, &again);
      if (stats != NULL && out != NULL)
	{
	  stats->seconds_conflicts += now () - start;
	  stats->types_out = out->ntypes;
	  stats->strings_out = out->strings_size;
	}
      pass_free (&p);
    }
  free (all);
  return out;
}
