/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dedup of random programs over a base: dedup-base-test [SEED [COUNT]].

   Two units of a program make a base.  Two others are split over it, one is
   not; the merge of these three over the base is judged.  */

#include "btf/dedup.h"
#include "btf/write.h"
#include "generate.h"
#include "oracle.h"
#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Merge N UNITS over BASE.  */
static struct btf *
merge (struct verdicts *v, const struct btf *const *units, size_t n,
       const struct btf *base, uint32_t **ids, const char *where)
{
  struct dedup_options options = { .base = base };
  struct kept k;
  struct btf *out;

  kept_init (&k);
  out = dedup (units, n, "out", &options, NULL, ids, NULL, &k.diag);
  verdict_check (v, "units can be merged over a base", out != NULL, "%s: %s",
		 where, k.text);
  kept_free (&k);
  return out;
}

static bool
same (const struct btf *a, const struct btf *b)
{
  return a->records_size == b->records_size
	 && a->strings_size == b->strings_size
	 && memcmp (a->records, b->records, a->records_size) == 0
	 && memcmp (a->strings, b->strings, a->strings_size) == 0;
}

/* Judge the merge of the N UNITS over BASE.  */
static void
check_over (struct verdicts *v, const struct btf *const *units, size_t n,
	    const struct btf *base, const char *where)
{
  uint32_t *ids[8] = { NULL };
  struct btf *out = merge (v, units, n, base, ids, where), *other;
  const struct btf *turned[8], *again = out;
  struct oracle *oracle = oracle_new (out);
  struct kept k;
  bool ok = true;

  kept_init (&k);
  for (size_t u = 0; u < n; u++)
    {
      ok &= oracle_keeps (oracle, units[u], NULL, &k.diag);
      turned[u] = units[n - 1 - u];
    }
  verdict_check (v, "a merge over a base keeps all types", ok, "%s: %s", where,
		 k.text);
  ok = true;
  for (size_t u = 0; u < n; u++)
    for (uint32_t i = 0; i < units[u]->ntypes; i++)
      ok &= ids[u][i] < btf_end (out);
  verdict_check (v, "ids are those of the output or the base", ok, "%s",
		 where);
  other = merge (v, turned, n, base, NULL, where);
  verdict_check (v, "the order of units over a base does not matter",
		 same (out, other), "%s", where);
  btf_free (other);
  other = merge (v, &again, 1, base, NULL, where);
  verdict_check (v, "merging again over a base changes nothing",
		 same (out, other), "%s", where);
  btf_free (other);
  for (size_t u = 0; u < n; u++)
    free (ids[u]);
  oracle_free (oracle);
  btf_free (out);
  kept_free (&k);
}

static void
check_seed (struct verdicts *v, unsigned long seed)
{
  struct program program = random_program (seed);
  const struct btf *units[5], *over[3];
  struct btf *base, *own[5], *split[2];
  char where[32];

  snprintf (where, sizeof where, "seed %lu", seed);
  for (size_t u = 0; u < 5; u++)
    units[u] = own[u] = random_unit (&program, u);
  base = merge (v, units, 2, NULL, NULL, where);
  for (size_t u = 0; u < 2; u++)
    over[u] = split[u] = merge (v, &units[2 + u], 1, base, NULL, where);
  over[2] = units[4];
  check_over (v, over, 3, base, where);
  for (size_t u = 0; u < 2; u++)
    btf_free (split[u]);
  btf_free (base);
  for (size_t u = 0; u < 5; u++)
    btf_free (own[u]);
}

int
main (int argc, char **argv)
{
  return verdict_seeds (argc, argv, 2000, check_seed);
}
