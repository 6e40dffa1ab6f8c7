/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dedup of random programs: dedup-random-test [SEED [COUNT]].

   Units of a program are merged; then others over the result, their base, one
   of which is split over that base itself.  */

#include "generate.h"
#include "merge.h"

#include <stdio.h>
#include <stdlib.h>

static void
free_units (const struct merge *m)
{
  for (size_t u = 0; u < m->n; u++)
    btf_free (m->units[u]);
}

/* Check merges over BASE: of a unit that becomes split BTF by that, and of it
   and others that are not split.  */
static void
check_over_base (struct verdicts *v, const struct program *program,
		 const struct btf *base, struct pool *pool, const char *where)
{
  struct btf *units[3] = { random_unit (program, 100) }, *split;
  struct merge m
    = { .units = units, .n = 1, .base = base, .pool = pool, .where = where };

  split = check_merge (v, &m);
  free_units (&m);
  if (split == NULL)
    return;
  units[0] = split;
  units[1] = random_unit (program, 101);
  units[2] = random_unit (program, 102);
  m.n = 3;
  btf_free (check_merge (v, &m));
  free_units (&m);
}

/* Check the merges of program SEED.  */
static void
check_program (struct verdicts *v, unsigned long seed, struct pool *pool)
{
  struct program program = random_program (seed);
  struct btf *units[5], *merged;
  char where[48];
  struct merge m
    = { .units = units, .n = 1 + seed % 5, .pool = pool, .where = where };

  snprintf (where, sizeof where, "seed %lu", seed);
  for (size_t u = 0; u < m.n; u++)
    units[u] = random_unit (&program, u);
  merged = check_merge (v, &m);
  free_units (&m);
  snprintf (where, sizeof where, "seed %lu, over the base", seed);
  if (merged != NULL)
    check_over_base (v, &program, merged, pool, where);
  btf_free (merged);
}

int
main (int argc, char **argv)
{
  unsigned long seed = argc > 1 ? strtoul (argv[1], NULL, 0) : 1;
  unsigned long count = argc > 2 ? strtoul (argv[2], NULL, 0) : 4000;
  struct verdicts v = { 0 };
  struct pool *pool = pool_new (3);

  for (unsigned long end = seed + count; seed < end; seed++)
    check_program (&v, seed, pool);
  pool_free (pool);
  return verdict_print (&v);
}
