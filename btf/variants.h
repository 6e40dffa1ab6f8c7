/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The types that a merge will have: second step of deduplication.

   A *node* is a candidate for a type of the output: a class (classes.h) and, for
   each place where its content mentions a type, the node that stands there.
   Where no name has two definitions, a class is a node.  dedup.c has the idea,
   and variants.c how conflicts are resolved.  */

#ifndef BTF_VARIANTS_H
#define BTF_VARIANTS_H

#include "classes.h"

struct variants
{
  const struct classes *classes;
  const struct digest *digests;	/* Of the classes.  */

  VEC (uint32_t) class_of;	/* By node.  0: void, or not used.  */
  VEC (uint32_t) begin;		/* By node: its mentions; one more at the end. */
  VEC (uint32_t) mentions;	/* Nodes; only those words that are types.  */
  uint32_t *same_as;		/* By node: the one to use instead; itself if
				   there is none.  */

  uint32_t nconflicts;		/* Names with several definitions.  */
  bool guessed;			/* What a forward means was guessed.  */
  struct variants_private *priv;
};

/* Find the nodes for CLASSES.  FIRST[u] is the id of the first type of unit u that
   has a class.  Enums that are forwards of a definition join its class.  */
void variants_find (struct variants *v, struct classes *classes,
		    const struct btf *const *units, const uint32_t *first);
void variants_free (struct variants *v);

/* The node for type FIRST[unit] + INDEX of UNIT.  */
uint32_t variants_node (struct variants *v, uint32_t unit, uint32_t index);

/* Set LIVE[node] for the nodes of all types of all units.  */
void variants_mark (struct variants *v, bool *live);

/* Call BODY for each name that has several definitions, ordered by name, with
   the classes that define it in their order in the output.  */
void variants_conflicts (const struct variants *v,
			 void (*body) (void *context, const uint32_t *classes,
				       size_t n),
			 void *context);

#endif
