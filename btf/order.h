/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The order of the types in merged BTF.  */

#ifndef BTF_ORDER_H
#define BTF_ORDER_H

#include "variants.h"

/* Sort the nodes that LIVE[node] says are wanted, and which are their own
   same_as.  BASE_ID[node] is its type of the base, or 0.  Return them; *N is
   how many.  The caller frees the array.

   First the types without a name, then the others by name (strcmp), as the
   kernel's binary search requires.  Equal names by kind, then by digest of the
   class, then by what they mention.  The types without a name stand in the
   order in which one meets them when one goes through those with a name in
   order, and down what each mentions, first mention first, as far as that has
   no name; those that nothing leads to follow, in the order that equal names
   have.  */
uint32_t *order_nodes (const struct variants *v, const bool *live,
		       const uint32_t *base_id, uint32_t *n);

#endif
