/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reduce [-b] SEED | reduce [-b] UNIT...: make a failing merge small.

   Takes the units of a random program (dedup-random-test) or of files, whose
   merge does not fulfil unit/merge.h, and leaves out units, types and items as
   long as it still fails in the same way.  What remains is printed as the
   sections of a text test.  A mention of a type that is left out becomes void.
   With -b, the first unit, merged by itself, is the base of the merge of the
   others.  */

#include "btf/load.h"
#include "btf/text.h"
#include "generate.h"
#include "merge.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct units
{
  VEC (struct btf *) list;
  bool over_base; /* The first one is the base.  */
};

/* What is wrong with the merge of UNITS: the name of the first property that
   does not hold, or NULL.  */
static const char *
failure (const struct units *units, struct pool *pool)
{
  struct verdicts base_verdicts = { 0 }, v = { 0 };
  struct merge m = { .units = units->list.v, .pool = pool, .where = "" };
  struct btf *base = NULL;
  const char *what = NULL;

  if (units->over_base)
    {
      m.n = 1;
      m.base = base = check_merge (&base_verdicts, &m);
      m.units++;
    }
  m.n = units->list.n - units->over_base;
  if (base != NULL || !units->over_base)
    btf_free (check_merge (&v, &m));
  for (unsigned i = 0; i < v.n; i++)
    {
      if (what == NULL && v.list[i].why != NULL)
	what = v.list[i].what;
      free (v.list[i].why);
    }
  for (unsigned i = 0; i < base_verdicts.n; i++)
    free (base_verdicts.list[i].why);
  btf_free (base);
  return what;
}

/* Append TYPE of FROM to TO without item LEFT_OUT (or UINT32_MAX), types
   behind GONE having moved up by one.  */
static void
copy_type (struct btf *to, const struct btf *from, uint32_t type,
	   uint32_t gone, uint32_t left_out)
{
  const btf_word *r = btf_record (from, type);
  VEC (uint32_t) words = { 0 };
  struct btf_words w = btf_words (from, type);

  while (btf_next_word (&w))
    {
      uint32_t value = w.value;

      if (w.item == left_out)
	continue;
      if (w.field->role == ROLE_NAME)
	value = btf_add_string (to, btf_string (from, value));
      else if (w.field->role == ROLE_TYPE && value >= gone)
	value = value == gone ? 0 : value - 1;
      vec_push (&words, value);
      if (words.n == 1)
	vec_push (&words, left_out != UINT32_MAX ? r[1] - 1 : r[1]);
    }
  btf_add (to, words.v, words.n);
  vec_free (&words);
}

/* A copy of BTF without type GONE (or UINT32_MAX) and without item ITEM of
   TYPE (or UINT32_MAX).  */
static struct btf *
copy_without (const struct btf *btf, uint32_t gone, uint32_t type,
	      uint32_t item)
{
  struct btf *copy = btf_new (btf->name, NULL);

  for (uint32_t t = 1; t < btf_end (btf); t++)
    if (t != gone)
      copy_type (copy, btf, t, gone, t == type ? item : UINT32_MAX);
  return copy;
}

/* Put COPY in the place of unit U if the merge still fails as WHAT says.  */
static bool
try_copy (struct units *units, size_t u, struct btf *copy, const char *what,
	  struct pool *pool)
{
  struct btf *old = units->list.v[u];
  const char *now;

  units->list.v[u] = copy;
  now = failure (units, pool);
  if (now != NULL && strcmp (now, what) == 0)
    {
      btf_free (old);
      return true;
    }
  units->list.v[u] = old;
  btf_free (copy);
  return false;
}

/* Try to leave out unit U.  */
static bool
try_without_unit (struct units *units, size_t u, const char *what,
		  struct pool *pool)
{
  struct btf *old = units->list.v[u], *last;
  const char *now;

  last = units->list.v[--units->list.n];
  units->list.v[u] = last;
  now = failure (units, pool);
  if (now != NULL && strcmp (now, what) == 0)
    {
      btf_free (old);
      return true;
    }
  units->list.v[units->list.n++] = last;
  units->list.v[u] = old;
  return false;
}

/* Try to make unit U smaller.  */
static bool
reduce_unit (struct units *units, size_t u, const char *what,
	     struct pool *pool)
{
  bool changed = false;

  for (uint32_t t = btf_end (units->list.v[u]) - 1; t > 0; t--)
    if (try_copy (units, u,
		  copy_without (units->list.v[u], t, UINT32_MAX, UINT32_MAX),
		  what, pool))
      changed = true;
    else
      for (uint32_t i = btf_nitems (units->list.v[u], t); i-- > 0;)
	changed |= try_copy (units, u,
			     copy_without (units->list.v[u], UINT32_MAX, t, i),
			     what, pool);
  return changed;
}

static void
reduce (struct units *units, const char *what, struct pool *pool)
{
  size_t first = units->over_base ? 1 : 0;
  bool changed;

  do
    {
      changed = false;
      for (size_t u = units->list.n; u-- > first && units->list.n > first + 1;)
	changed |= try_without_unit (units, u, what, pool);
      for (size_t u = 0; u < units->list.n; u++)
	changed |= reduce_unit (units, u, what, pool);
    }
  while (changed);
}

/* The units of random program SEED, as dedup-random-test merges them, but that
   none is split.  */
static void
take_random (struct units *units, unsigned long seed, struct pool *pool)
{
  struct program program = random_program (seed);
  struct verdicts v = { 0 };
  struct merge m = { .pool = pool, .where = "" };

  for (size_t u = 0; u < 1 + seed % 5; u++)
    vec_push (&units->list, random_unit (&program, u));
  if (!units->over_base)
    return;
  m.units = units->list.v;
  m.n = units->list.n;
  struct btf *base = check_merge (&v, &m);
  for (size_t u = 0; u < units->list.n; u++)
    btf_free (units->list.v[u]);
  units->list.n = 0;
  vec_push (&units->list, base);
  for (size_t u = 100; u < 103; u++)
    vec_push (&units->list, random_unit (&program, u));
}

static bool
take_file (struct units *units, const char *path, struct diag *d)
{
  struct load load = { 0 };
  struct load_options options = { 0 };
  struct btf *btf = load_one (&load, path, &options, d);

  if (btf != NULL)
    vec_push (&units->list,
	      copy_without (btf, UINT32_MAX, UINT32_MAX, UINT32_MAX));
  load_free (&load);
  return btf != NULL;
}

int
main (int argc, char **argv)
{
  struct text_options options = { 0 };
  struct diag_stderr d;
  struct units units = { 0 };
  struct pool *pool = pool_new (2);
  const char *what;

  diag_stderr_init (&d, "reduce");
  if (argc > 1 && strcmp (argv[1], "-b") == 0)
    {
      units.over_base = true;
      argv++;
      argc--;
    }
  if (argc == 2 && isdigit (*argv[1]))
    take_random (&units, strtoul (argv[1], NULL, 10), pool);
  else
    for (int i = 1; i < argc; i++)
      if (!take_file (&units, argv[i], &d.diag))
	return 2;
  what = units.list.n > 0 ? failure (&units, pool) : NULL;
  if (what == NULL)
    {
      printf ("nothing is wrong\n");
      return 1;
    }
  reduce (&units, what, pool);
  printf ("# about: does not hold: %s\n", what);
  for (size_t u = 0; u < units.list.n; u++)
    {
      printf ("== %c.btf\n", (char) ('a' + u));
      text_print (units.list.v[u], &options, stdout);
      btf_free (units.list.v[u]);
    }
  vec_free (&units.list);
  pool_free (pool);
  return 0;
}
