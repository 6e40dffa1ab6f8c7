/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dedup of random programs: dedup-random-test [SEED [COUNT]].  */

#include "generate.h"
#include "merge.h"

#include <stdio.h>
#include <stdlib.h>

int
main (int argc, char **argv)
{
  unsigned long seed = argc > 1 ? strtoul (argv[1], NULL, 0) : 1;
  unsigned long count = argc > 2 ? strtoul (argv[2], NULL, 0) : 4000;
  struct verdicts v = { 0 };
  struct pool *pool = pool_new (3);

  for (unsigned long end = seed + count; seed < end; seed++)
    {
      struct program program = random_program (seed);
      struct btf *units[5];
      size_t n = 1 + seed % 5;
      char where[32];

      snprintf (where, sizeof where, "seed %lu", seed);
      for (size_t u = 0; u < n; u++)
	units[u] = random_unit (&program, u);
      check_merge (&v, units, n, pool, where);
      for (size_t u = 0; u < n; u++)
	btf_free (units[u]);
    }
  pool_free (pool);
  return verdict_print (&v);
}
