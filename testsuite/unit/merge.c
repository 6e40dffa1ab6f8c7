/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for every merge.  See merge.h.  */

#include "merge.h"
#include "btf/dedup.h"
#include "btf/write.h"
#include "oracle.h"

#include <stdlib.h>
#include <string.h>

/* Merge UNITS and return the bytes; the merge must succeed.  */
static struct btf_bytes
merged_bytes (struct verdicts *v, const struct btf *const *units, size_t n,
	      struct pool *pool, const char *where)
{
  struct dedup_options options = { 0 };
  struct btf_bytes bytes = { 0 };
  struct kept k;
  struct btf *out;

  kept_init (&k);
  out = dedup (units, n, "out", &options, pool, NULL, NULL, &k.diag);
  if (verdict_check (v, "units can be merged", out != NULL, "%s: %s", where,
		     k.text)
      && !btf_write (out, &bytes, &k.diag))
    verdict_check (v, "merged units can be written", false, "%s: %s", where,
		   k.text);
  btf_free (out);
  kept_free (&k);
  return bytes;
}

/* Check that merging UNITS gives EXPECTED.  */
static void
check_same (struct verdicts *v, const char *what,
	    const struct btf *const *units, size_t n, struct pool *pool,
	    const struct btf_bytes *expected, const char *where)
{
  struct btf_bytes bytes = merged_bytes (v, units, n, pool, where);

  verdict_check (v, what,
		 bytes.size == expected->size
		     && memcmp (bytes.data, expected->data, bytes.size) == 0,
		 "%s", where);
  free (bytes.data);
}

/* Check OUT, its bytes and IDS.  */
static void
check_output (struct verdicts *v, struct btf *const *units, size_t n,
	      const struct btf *out, uint32_t *const *ids, const char *where)
{
  struct oracle *oracle = oracle_new (out);
  struct kept k;
  bool ok = true;

  kept_init (&k);
  for (size_t u = 0; u < n; u++)
    ok &= oracle_keeps (oracle, units[u], NULL, &k.diag);
  verdict_check (v, "a merge keeps all types", ok, "%s: %s", where, k.text);
  kept_free (&k);

  kept_init (&k);
  ok = true;
  for (size_t u = 0; u < n; u++)
    ok &= oracle_keeps (oracle, units[u], ids[u], &k.diag);
  verdict_check (v, "the map of ids is right", ok, "%s: %s", where, k.text);
  kept_free (&k);

  kept_init (&k);
  ok = oracle_minimal (oracle, &k.diag);
  verdict_check (v, "nothing more can be merged", ok, "%s: %s", where, k.text);
  kept_free (&k);
  oracle_free (oracle);
}

/* Check that other orders of the units, and POOL, give BYTES.  */
static void
check_orders (struct verdicts *v, struct btf *const *units, size_t n,
	      struct pool *pool, const struct btf_bytes *bytes,
	      const char *where)
{
  const struct btf **other = mem_alloc (n, sizeof *other);

  for (size_t u = 0; u < n; u++)
    other[u] = units[n - 1 - u];
  check_same (v, "the order of units does not matter", other, n, NULL, bytes,
	      where);
  for (size_t u = 0; u < n; u++)
    other[u] = units[(u + n / 2) % n];
  check_same (v, "threads do not matter", other, n, pool, bytes, where);
  free (other);
}

uint32_t
check_merge (struct verdicts *v, struct btf *const *units, size_t n,
	     struct pool *pool, const char *where)
{
  struct dedup_options options = { 0 };
  uint32_t **ids = mem_zalloc (n, sizeof *ids), ntypes = UINT32_MAX;
  struct btf_bytes bytes;
  struct kept k;
  struct btf *out;

  kept_init (&k);
  out = dedup ((const struct btf *const *) units, n, "out", &options, NULL,
	       ids, NULL, &k.diag);
  if (verdict_check (v, "units can be merged", out != NULL, "%s: %s", where,
		     k.text)
      && verdict_check (v, "merged units can be written",
			btf_write (out, &bytes, &k.diag), "%s: %s", where,
			k.text))
    {
      const struct btf *again = out;

      ntypes = out->ntypes;
      check_output (v, units, n, out, ids, where);
      check_orders (v, units, n, pool, &bytes, where);
      check_same (v, "merging again changes nothing", &again, 1, NULL, &bytes,
		  where);
      free (bytes.data);
    }
  for (size_t u = 0; u < n; u++)
    free (ids[u]);
  free (ids);
  btf_free (out);
  kept_free (&k);
  return ntypes;
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
