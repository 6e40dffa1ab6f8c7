/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left, in numbers.  A type's bytes are its record and its name and
   those of its items, as if nobody else had these names.  */

#include "stats.h"

#include <stdlib.h>
#include <string.h>

enum
{
  LONGEST = 10 /* Lines of a list.  */
};

/* Something that has bytes.  */
struct share
{
  uint32_t index;
  uint32_t types;
  uint64_t bytes;
};

static uint64_t
bytes_of (const struct btf *btf, uint32_t type)
{
  struct btf_words w = btf_words (btf, type);
  uint64_t bytes = btf_record_size (btf, btf_record (btf, type));

  while (btf_next_word (&w))
    if (w.field->role == ROLE_NAME && w.value != 0)
      bytes += strlen (btf_string (btf, w.value)) + 1;
  return bytes;
}

static int
largest_first (const void *a, const void *b)
{
  const struct share *x = a, *y = b;

  if (x->bytes != y->bytes)
    return x->bytes > y->bytes ? -1 : 1;
  return (x->index > y->index) - (x->index < y->index);
}

static void
sort (struct share *shares, size_t n)
{
  if (n > 0)
    qsort (shares, n, sizeof *shares, largest_first);
}

static void
print_kinds (const struct btf *out, FILE *file)
{
  struct share kinds[BTF_NR_KINDS] = { 0 };

  for (uint32_t k = 0; k < BTF_NR_KINDS; k++)
    kinds[k].index = k;
  for (uint32_t t = out->first; t < btf_end (out); t++)
    {
      struct share *kind = &kinds[btf_kind_of (out, t)];

      kind->types++;
      kind->bytes += bytes_of (out, t);
    }
  sort (kinds, BTF_NR_KINDS);
  fputs ("  by kind:\n", file);
  for (uint32_t k = 0; k < BTF_NR_KINDS && kinds[k].types > 0; k++)
    fprintf (file, "    %8llu bytes  %6u  %s\n",
	     (unsigned long long) kinds[k].bytes, kinds[k].types,
	     btf_kinds[kinds[k].index].name);
}

/* By type of the output: the first step to the old type that it was.  */
static uint32_t *
first_steps (const struct walk *w, const struct btf *out, const uint32_t *ids)
{
  uint32_t *first = mem_alloc (out->ntypes, sizeof *first);

  memset (first, 0xff, out->ntypes * sizeof *first);
  for (uint32_t i = 0; i < w->steps.n; i++)
    {
      uint32_t id = ids[w->steps.v[i].type - w->btf->first];

      if (id >= out->first && id < btf_end (out)
	  && first[id - out->first] == STEP_ROOT)
	first[id - out->first] = i;
    }
  return first;
}

static void
print_roots (const struct why *why, const struct btf *out,
	     const uint32_t *first, FILE *file)
{
  size_t n = why->w->roots->list.n;
  struct share *roots = mem_zalloc (n, sizeof *roots);

  for (size_t i = 0; i < n; i++)
    roots[i].index = i;
  for (uint32_t t = out->first; t < btf_end (out); t++)
    {
      uint32_t step = first[t - out->first];
      struct share *root;

      if (step == STEP_ROOT)
	continue;
      root = &roots[why->w->steps.v[step].root];
      root->types++;
      root->bytes += bytes_of (out, t);
    }
  sort (roots, n);
  fputs ("  by root:\n", file);
  for (size_t i = 0; i < n && i < LONGEST && roots[i].types > 0; i++)
    {
      char *text = why_root (why, roots[i].index);

      fprintf (file, "    %8llu bytes  %6u  %s\n",
	       (unsigned long long) roots[i].bytes, roots[i].types, text);
      free (text);
    }
  free (roots);
}

static void
print_largest (const struct why *why, const struct btf *out,
	       const uint32_t *first, FILE *file)
{
  struct share *types = mem_zalloc (out->ntypes, sizeof *types);

  for (uint32_t t = out->first; t < btf_end (out); t++)
    types[t - out->first]
      = (struct share){ .index = t, .bytes = bytes_of (out, t) };
  sort (types, out->ntypes);
  fputs ("  largest types:\n", file);
  for (size_t i = 0; i < out->ntypes && i < LONGEST; i++)
    {
      uint32_t step = first[types[i].index - out->first];
      char *chain = step != STEP_ROOT ? why_chain (why, step, 0) : NULL;

      fprintf (file, "    %8llu bytes  %s\n",
	       (unsigned long long) types[i].bytes,
	       chain != NULL ? chain : "?");
      free (chain);
    }
  free (types);
}

void
stats_print (const struct why *why, const struct btf *out, const uint32_t *ids,
	     FILE *file)
{
  uint32_t *first = first_steps (why->w, out, ids);

  print_kinds (out, file);
  print_roots (why, out, first, file);
  print_largest (why, out, first, file);
  free (first);
}
