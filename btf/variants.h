/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The types that a merge will have: second step of deduplication.

   A *node* is a candidate for a type of the output: a class (classes.h) and,
   for each place where its content mentions a type, the node that stands
   there.  Where no name has two definitions, a class is a node.  dedup.c has
   the idea.  */

#ifndef BTF_VARIANTS_H
#define BTF_VARIANTS_H

#include "candidates.h"

struct variants
{
  const struct classes *classes; /* Borrowed.  */

  VEC (uint32_t) class_of; /* By node.  0: void, or not used.  */
  VEC (uint32_t) begin;	   /* By node: its mentions; one more at the end. */
  VEC (uint32_t) mentions; /* Nodes; only those words that are types.  */
  uint32_t *same_as;	   /* By node: the one to use instead; itself if
			      there is none.  */
  bool guessed;		   /* What a forward means was guessed.  */

  /* How they were found.  Without conflicts, only the definitions.  */
  struct definitions definitions;
  bool conflicts;
  struct sets sets;
  struct signatures signatures;
  struct candidates candidates;
  uint32_t *first_node; /* By affected: of its candidates.  */
  uint32_t first_exact; /* Node of the first exact type.  */
};

/* Find the nodes for CLASSES of UNITS, of which the last is the BASE of the
   others if there is one.  FIRST[u] is the id of the first type of unit u that
   has a class. Types of enums that are forwards of a definition are given its
   class.  */
void variants_find (struct variants *v, struct classes *classes,
		    const struct btf *const *units, const uint32_t *first,
		    bool base);
void variants_free (struct variants *v);

/* The node for type FIRST[unit] + INDEX of UNIT.  */
uint32_t variants_node (struct variants *v, uint32_t unit, uint32_t index);

/* Set LIVE[node] for the nodes of all types of all units.  */
void variants_mark (struct variants *v, bool *live);

#endif
