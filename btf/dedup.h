/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Deduplication: units -> one unit in which no two types are equal.  */

#ifndef BTF_DEDUP_H
#define BTF_DEDUP_H

#include "btf.h"
#include "diag.h"
#include "pool.h"

struct dedup_conflict;

struct dedup_options
{
  const struct btf *base; /* Types of it are used, not written; or NULL.  */
  /* For --explain: call for each name with several definitions.  Ordered by
     name.  NULL: not wanted.  */
  void (*conflict) (void *context, const struct dedup_conflict *c);
  void *context;
};

struct dedup_stats
{
  size_t units, types_in, types_out;
  size_t strings_in, strings_out; /* Bytes.  */
  size_t classes;		  /* Different nominal contents.  */
  size_t conflicts;		  /* Names with several definitions.  */
  double seconds_classes, seconds_conflicts, seconds_output;
};

/* A name with several definitions.  */
struct dedup_conflict
{
  const char *name; /* "struct node".  */
  size_t nvariants;
  const struct dedup_variant
  {
    size_t nunits;	   /* Definitions, 0 if only the base has one.  */
    const uint32_t *units; /* The unit of each, in input order.  */
    const uint32_t *types; /* The defining type in it.  */
  } * variants;
};

/* Merge and deduplicate UNITS.  The result does not depend on their order, nor
   on POOL (NULL: one thread).  All must be split over OPTIONS->base or over
   nothing.  The caller frees it.  NULL after an error: a unit with a type of
   unknown kind, or a cycle of types without names.

   IDS, if not NULL, has NUNITS pointers; *IDS[u] is set to an array that the
   caller frees: the output's id of each type of unit u, by id - first.  STATS
   may be NULL.  */
struct btf *dedup (const struct btf *const *units, size_t nunits,
		   const char *name, const struct dedup_options *options,
		   struct pool *pool, uint32_t **ids,
		   struct dedup_stats *stats, struct diag *d);

#endif
