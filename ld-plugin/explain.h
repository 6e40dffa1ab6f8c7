/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why types of one name stayed apart.  */

#ifndef LD_PLUGIN_EXPLAIN_H
#define LD_PLUGIN_EXPLAIN_H

#include "dedup.h"
#include "diag.h"

struct explain
{
  const struct btf *const *units; /* Those given to dedup.  */
  const char *name; /* Only this: "node", "struct:node"; or NULL.  */
  struct diag *d;
  size_t told; /* Conflicts told so far.  */
};

/* For dedup_options.conflict; CONTEXT is a struct explain.  Tell in notes
   which units have which definition, and where each differs first from the
   first.  */
void explain_conflict (void *context, const struct dedup_conflict *c);

/* Tell if there was nothing to tell.  */
void explain_end (const struct explain *e);

/* Where type A of unit X and type B of unit Y differ first: "a.o has member 2
   'next' int at bit 32, b.o has member 2 'next' long at bit 64".  Types that
   they mention are looked into when they themselves look the same.  NULL if no
   difference is found.  The caller frees it.  */
char *explain_difference (const struct btf *x, uint32_t a, const struct btf *y,
			  uint32_t b);

#endif
