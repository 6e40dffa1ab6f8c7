/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Joining nodes that are compatible with another.

   A node is compatible with another (btf.h) if the two are alike but for
   forwards, in the place of which the other has definitions, directly or
   further down.  Candidates with signatures were joined by these; what is left
   are exact types, and enums of which it is not known whether they are
   forwards.  */

#ifndef BTF_WEAKER_H
#define BTF_WEAKER_H

#include "variants.h"

/* Among the nodes from FROM on, let each that stands for a tag type and is
   compatible with another, exact one (ALL: any other) be that one, by same_as;
   if there are several, the first by ORDER, which is by node - FROM.  Nothing
   is done if there are too many pairs to look at.  Return whether there were
   any.  */
bool weaker_join (struct variants *v, uint32_t from, bool all,
		  const uint32_t *order);

#endif
