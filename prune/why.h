/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why types are kept.

   A chain is one line: a root, and mentions from it to a type.

     struct inner: func prog > func_proto(o) > ptr > struct outer.in
       > struct inner  */

#ifndef PRUNE_WHY_H
#define PRUNE_WHY_H

#include "depth.h"
#include "edges.h"
#include "ext.h"

#include <stdio.h>

/* What the chains are about.  W was walked, with edges for why_print_all.  */
struct why
{
  const struct walk *w;
  const struct btf_ext *ext;   /* Or NULL.  */
  const char *const *patterns; /* By detail of ROOT_GIVEN, or NULL.  */
  /* Private: made by why_init.  */
  uint32_t *strongest;	/* By type: the first step to its strongest need.  */
  struct pairs numbers; /* The steps, by type and need.  */
  struct edges edges;	/* The mentions, turned round.  */
};

/* Prepare WHY, whose first three members are set.  */
void why_init (struct why *why);
void why_free (struct why *why);

/* Print to OUT one of the shortest chains to TYPE, after what becomes of it:
   it may be gone, or a forward.  */
void why_print (const struct why *why, uint32_t type, FILE *out);

/* The same, but the shortest chain from each root that has one, the shortest
   first.  */
void why_print_all (const struct why *why, uint32_t type, FILE *out);

/* Root number INDEX in words.  The caller frees them.  */
char *why_root (const struct why *why, uint32_t index);

/* Print all roots, a line each, in their order.  */
void why_list_roots (const struct why *why, FILE *out);

/* "struct node", "func main", "ptr": TYPE in the words of --root.  The caller
   frees it.  */
char *why_spell (const struct btf *btf, uint32_t type);

/* The chain to step number STEP of W, as why_print prints it; and on to type
   NEXT, which that one mentions, unless it is 0.  The caller frees it.  Asks
   for no why_init.  */
char *why_chain (const struct why *why, uint32_t step, uint32_t next);

/* What CO-RE relocation number NUMBER is, and where.  The caller frees it. The
   same.  */
char *why_relocation (const struct why *why, uint32_t number);

#endif
