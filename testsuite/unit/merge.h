/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for every merge.  */

#ifndef UNIT_MERGE_H
#define UNIT_MERGE_H

#include "btf/btf.h"
#include "btf/pool.h"
#include "verdict.h"

/* A merge.  */
struct merge
{
  struct btf *const *units;
  size_t n;
  const struct btf *base; /* Of the output, or NULL.  */
  struct pool *pool;
  const char *where; /* For messages.  */
};

/* Make merge M and check all that must hold of the result: it is right and
   minimal (oracle.h), so is the map from old ids to new ones; other orders of
   the units and threads give the same bytes; merging it again changes nothing.
   Return the result, which the caller frees, or NULL if there is none.  */
struct btf *check_merge (struct verdicts *v, const struct merge *m);

/* Check that dedup refuses the units, and says why.  */
void check_refused (struct verdicts *v, struct btf *const *units, size_t n,
		    const char *where);

#endif
