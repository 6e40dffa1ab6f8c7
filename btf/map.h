/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Old ids to new ids, and the one step that renumbers.

   An operation on models is a pure analysis that fills a map: which types
   stay, in which order, and what each old id becomes.  map_apply then builds
   the output.  Operations that choose types differ
   in their map only.  */

#ifndef BTF_MAP_H
#define BTF_MAP_H

#include "btf.h"
#include "diag.h"

/* For the N units of one operation.  new_id[u][t - units[u]->first] is the id
   in the output of type T of unit U, or MAP_DROPPED.  */
enum
{
  MAP_DROPPED = UINT32_MAX
};

struct map
{
  size_t nunits;
  uint32_t **new_id;
  const struct btf *base;   /* The output's base, or NULL.  */
  uint32_t first;	    /* The output's first id.  */
  const uint32_t *base_ids; /* By id - 1: what types of the units' base are in
			       the output or its base.  NULL, as after
			       map_new: the same.  */
  bool distinct; /* Set by who knows that there is one unit, without a base,
		    of whose strings no two are equal: then none need be
		    looked up to be written once.  */
  /* The record that each type of the output is copied from, in output order.
     Each mention of it is translated through its unit's new_id, and must not
     be dropped.  */
  VEC (struct map_source) sources;
};

struct map_source
{
  uint32_t unit, type;
  const btf_word *words; /* To write in place of the type's record, with the
			    unit's ids and strings.  NULL: the record.  */
};

/* A map of NUNITS units that keeps nothing yet, for an output over BASE.  */
struct map *map_new (const struct btf *const *units, size_t nunits,
		     const struct btf *base);
void map_free (struct map *map);

/* Append TYPE of UNIT to the output; return its new id.  */
uint32_t map_keep (struct map *map, const struct btf *const *units,
		   uint32_t unit, uint32_t type);

/* The same, but what is written is the record at WORDS, which must be of a
   known kind and live as long as MAP.  */
uint32_t map_replace (struct map *map, const struct btf *const *units,
		      uint32_t unit, uint32_t type, const btf_word *words);

/* What old TYPE of unit UNIT is in the output.  A type of the unit's base is
   itself, provided that the output has the same base, or what base_ids says.
 */
uint32_t map_id (const struct map *map, const struct btf *const *units,
		 uint32_t unit, uint32_t type);

/* Build the output: records in order, mentions translated, only the strings
   that are used, in the order of their first use.  Byte order and layout are
   those of the first unit, or of the first that has a layout.  The caller
   frees it.  */
struct btf *map_apply (const struct map *map, const struct btf *const *units,
		       const char *name);

/* Reachability: mark in NEEDED (one byte an id, the base's included, zeroed by
   the caller) what the NROOTS types of ROOTS mention, directly or not, the
   roots included, and the declaration tags of what is marked.  */
void map_reach (const struct btf *btf, const uint32_t *roots, size_t nroots,
		unsigned char *needed);

#endif
