/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for every merge.  */

#ifndef UNIT_MERGE_H
#define UNIT_MERGE_H

#include "btf/btf.h"
#include "btf/pool.h"
#include "verdict.h"

/* Merge the N units and check all that must hold of the result: it is right and
   minimal (oracle.h), so is the map from old ids to new ones; other orders of
   the units and POOL's threads give the same bytes; merging it again changes
   nothing.  WHERE tells which merge it is if not.  Return the number of types of
   the result, or UINT32_MAX if there is none.  */
uint32_t check_merge (struct verdicts *v, struct btf *const *units, size_t n,
		      struct pool *pool, const char *where);

/* Check that dedup refuses the units, and says why.  */
void check_refused (struct verdicts *v, struct btf *const *units, size_t n,
		    const char *where);

#endif
