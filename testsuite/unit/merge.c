/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for every merge.  See merge.h.  */

#include "merge.h"
#include "btf/dedup.h"
#include "btf/write.h"
#include "oracle.h"

#include <stdlib.h>
#include <string.h>

/* Check that merging the units of M in the order of UNITS, with POOL, gives
   EXPECTED.  */
static void
check_same (struct verdicts *v, const char *what, const struct merge *m,
	    const struct btf *const *units, struct pool *pool,
	    const struct btf_bytes *expected)
{
  struct dedup_options options = { .base = m->base };
  struct btf_bytes bytes;
  struct kept k;
  struct btf *out;

  kept_init (&k);
  out = dedup (units, m->n, "out", &options, pool, NULL, NULL, &k.diag);
  if (out == NULL || !btf_write (out, &bytes, &k.diag))
    verdict_check (v, what, false, "%s: %s", m->where, k.text);
  else
    {
      verdict_check (v, what,
		     bytes.size == expected->size
		       && memcmp (bytes.data, expected->data, bytes.size) == 0,
		     "%s", m->where);
      free (bytes.data);
    }
  btf_free (out);
  kept_free (&k);
}

/* Check OUT and IDS.  */
static void
check_output (struct verdicts *v, const struct merge *m, const struct btf *out,
	      uint32_t *const *ids)
{
  struct oracle *oracle = oracle_new (out);
  struct kept k;
  bool ok = true;

  kept_init (&k);
  for (size_t u = 0; u < m->n; u++)
    ok &= oracle_keeps (oracle, m->units[u], NULL, &k.diag);
  verdict_check (v, "a merge keeps all types", ok, "%s: %s", m->where, k.text);
  kept_free (&k);

  kept_init (&k);
  ok = true;
  for (size_t u = 0; u < m->n; u++)
    ok &= oracle_keeps (oracle, m->units[u], ids[u], &k.diag);
  verdict_check (v, "the map of ids is right", ok, "%s: %s", m->where, k.text);
  kept_free (&k);

  kept_init (&k);
  ok = oracle_minimal (oracle, &k.diag);
  verdict_check (v, "nothing more can be merged", ok, "%s: %s", m->where,
		 k.text);
  kept_free (&k);
  oracle_free (oracle);
}

/* Check that other orders of the units, and threads, give BYTES.  */
static void
check_orders (struct verdicts *v, const struct merge *m,
	      const struct btf_bytes *bytes)
{
  const struct btf **other = mem_alloc (m->n, sizeof *other);

  for (size_t u = 0; u < m->n; u++)
    other[u] = m->units[m->n - 1 - u];
  check_same (v, "the order of units does not matter", m, other, NULL, bytes);
  for (size_t u = 0; u < m->n; u++)
    other[u] = m->units[(u + m->n / 2) % m->n];
  check_same (v, "threads do not matter", m, other, m->pool, bytes);
  free (other);
}

struct btf *
check_merge (struct verdicts *v, const struct merge *m)
{
  struct dedup_options options = { .base = m->base };
  uint32_t **ids = mem_zalloc (m->n, sizeof *ids);
  struct btf_bytes bytes;
  struct kept k;
  struct btf *out;

  kept_init (&k);
  out = dedup ((const struct btf *const *) m->units, m->n, "out", &options,
	       NULL, ids, NULL, &k.diag);
  if (verdict_check (v, "units can be merged", out != NULL, "%s: %s", m->where,
		     k.text)
      && verdict_check (v, "merged units can be written",
			btf_write (out, &bytes, &k.diag), "%s: %s", m->where,
			k.text))
    {
      const struct btf *again = out;
      struct merge once_more = *m;

      once_more.n = 1;
      check_output (v, m, out, ids);
      check_orders (v, m, &bytes);
      check_same (v, "merging again changes nothing", &once_more, &again, NULL,
		  &bytes);
      free (bytes.data);
    }
  for (size_t u = 0; u < m->n; u++)
    free (ids[u]);
  free (ids);
  kept_free (&k);
  return out;
}

void
check_refused (struct verdicts *v, struct btf *const *units, size_t n,
	       const char *where)
{
  struct dedup_options options = { 0 };
  struct kept k;
  struct btf *out;

  kept_init (&k);
  out = dedup ((const struct btf *const *) units, n, "out", &options, NULL,
	       NULL, NULL, &k.diag);
  verdict_check (v, "a cycle without names is refused",
		 out == NULL && k.diag.errors > 0, "%s", where);
  btf_free (out);
  kept_free (&k);
}
