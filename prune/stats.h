/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left, in numbers.  */

#ifndef PRUNE_STATS_H
#define PRUNE_STATS_H

#include "why.h"

/* Print what a walk has left of a model, OUT of W's: bytes by kind, by root
   (each type counts for the root that reaches it first), and the largest types
   with what keeps them.  IDS are those of prune_apply.  */
void stats_print (const struct why *why, const struct btf *out,
		  const uint32_t *ids, FILE *file);

#endif
