/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Sets of variants (definitions.h), each kept once and known by a number.  */

#ifndef BTF_SETS_H
#define BTF_SETS_H

#include "definitions.h"

enum
{
  SETS_MAX_WORDS = 16 /* Of 64 variants each.  */
};

struct sets
{
  const struct definitions *d; /* Borrowed.  */
  unsigned words;	       /* Of a set.  */
  /* By set, WORDS each: its variants, and all variants of its roots.  */
  VEC (uint64_t) bits, spreads;
  struct hash_table table;
  uint32_t n;
};

/* Sets of D's variants, of which there must be no more than SETS_MAX_WORDS
   allows, or no set but the empty one.  Number 0 is the empty set.  */
void sets_init (struct sets *s, const struct definitions *d, unsigned words);
void sets_free (struct sets *s);

/* The words of SET; and of all variants of its roots.  Borrowed, valid until a
   set is added.  */
static inline const uint64_t *
set_bits (const struct sets *s, uint32_t set)
{
  return s->bits.v + (size_t) set * s->words;
}

static inline const uint64_t *
set_spread (const struct sets *s, uint32_t set)
{
  return s->spreads.v + (size_t) set * s->words;
}

static inline bool
has_bit (const uint64_t *bits, uint32_t i)
{
  return bits[i / 64] >> i % 64 & 1;
}

static inline void
put_bit (uint64_t *bits, uint32_t i)
{
  bits[i / 64] |= UINT64_C (1) << i % 64;
}

/* The number of the set with BITS, or of what two sets make; added if it is
   new.  */
uint32_t set_number (struct sets *s, const uint64_t *bits);
uint32_t set_union (struct sets *s, uint32_t a, uint32_t b);
uint32_t set_part (struct sets *s, uint32_t set, const uint64_t *mask);

/* Whether A is within B.  */
bool set_within (const struct sets *s, uint32_t a, uint32_t b);

/* Whether A and B have different variants of one root.  */
bool set_contradicts (const struct sets *s, uint32_t a, uint32_t b);

/* Compare two sets, given by pointers to their numbers, for qsort_r (S is its
   context): larger ones first, then by content.  */
int set_compare (const void *a, const void *b, void *s);

/* The variant of ROOT that is in SET: its class, or 0.  */
uint32_t set_variant (const struct sets *s, uint32_t set, uint32_t root);

#endif
