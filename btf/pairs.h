/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* A map from pairs of numbers to numbers.  */

#ifndef BTF_PAIRS_H
#define BTF_PAIRS_H

#include "hash.h"

struct pair
{
  uint32_t a, b, value;
};

/* Zero-initialised is empty.  Pairs keep the order in which they came.  */
struct pairs
{
  struct hash_table table;
  VEC (struct pair) list;
};

/* The number of the pair (A, B), which is added with value 0 if it is not
   there: then set *NEW, else clear it.  */
uint32_t pairs_number (struct pairs *m, uint32_t a, uint32_t b, bool *new);

/* The same, but return the value, valid until the next call.  */
uint32_t *pairs_value (struct pairs *m, uint32_t a, uint32_t b, bool *new);

/* Whether the pair (A, B) is there; then set *NUMBER.  */
bool pairs_find (const struct pairs *m, uint32_t a, uint32_t b,
		 uint32_t *number);

void pairs_free (struct pairs *m);

#endif
