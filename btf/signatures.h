/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What each type of each unit reaches.

   A type's *signature* is the set of variants (definitions.h) that it reaches
   in its unit, through definitions; a forward reaches nothing, unless the unit
   has the one definition that it announces.  A type that reaches two variants
   of one root has no signature: it is *exact*.  */

#ifndef BTF_SIGNATURES_H
#define BTF_SIGNATURES_H

#include "pairs.h"
#include "sets.h"

/* A type: its unit, and its place among the types of it.  */
struct place
{
  uint32_t unit, index;
};

/* The state of a type: what it is in the upper bits, and a number.  */
enum
{
  NUMBER = 0x3fffffff,
  IS_SET = 0,		      /* Its signature.  0: the empty one.  */
  IS_ALIAS = 1 << 30,	      /* A forward: the index of its definition.  */
  IS_EXACT = (int) (2u << 30) /* Its place in EXACT.  */
};

struct signatures
{
  const struct definitions *d; /* Borrowed.  */
  struct sets *sets;	       /* Borrowed.  */
  size_t base;		       /* Number of the base's unit, or nunits.  */
  bool all_exact;
  uint32_t **state; /* By unit; NULL: all signatures are empty.  */
  VEC (struct place) exact;
  /* The different pairs of a class and a signature that is not empty; NONE for
     exact types.  */
  struct pairs pairs;
  uint32_t *last_set; /* By class: the last of these; 0 at first.  */
  bool *base_defines; /* By key; NULL without a base.  */
  bool *has_empty;    /* By class: some type has an empty signature. */
};

/* Find the signatures of all types.  HAS_BASE: the last unit is the base of
   the others.  ALL_EXACT: whatever reaches a variant is exact.  False: a unit
   has too many variants for anything but that.  Free in any case.  */
bool signatures_find (struct signatures *s, const struct definitions *d,
		      struct sets *sets, bool has_base, bool all_exact);
void signatures_free (struct signatures *s);

/* The type that a mention of TYPE, not void, in UNIT is about: the definition
   if it is a forward that has one in the unit.  */
struct place signatures_target (const struct signatures *s, uint32_t unit,
				uint32_t type);

uint32_t signatures_state (const struct signatures *s, struct place p);

#endif
