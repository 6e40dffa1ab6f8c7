/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dedup of random programs: dedup-random-test [SEED [COUNT]].

   Units of a program are merged, and then other units of it over the result as
   their base.  */

#include "generate.h"
#include "merge.h"

#include <stdio.h>
#include <stdlib.h>

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
  for (size_t u = 0; u < m.n; u++)
    btf_free (units[u]);

  snprintf (where, sizeof where, "seed %lu, over the base", seed);
  m.base = merged;
  m.n = 2;
  for (size_t u = 0; u < m.n; u++)
    units[u] = random_unit (&program, 100 + u);
  if (merged != NULL)
    btf_free (check_merge (v, &m));
  for (size_t u = 0; u < m.n; u++)
    btf_free (units[u]);
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
