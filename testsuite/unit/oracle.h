/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judge of a merge, which knows nothing of how it was made.  */

#ifndef UNIT_ORACLE_H
#define UNIT_ORACLE_H

#include "btf/btf.h"
#include "btf/diag.h"

/* Make ready to judge OUT, a merged output, which is borrowed.  */
struct oracle *oracle_new (const struct btf *out);
void oracle_free (struct oracle *oracle);

/* Check that the output keeps all of UNIT: that every type of UNIT has a
   compatible type in it.  IDS, if not NULL, says which (as dedup does: by
   id - first).  False after an error.  */
bool oracle_keeps (const struct oracle *oracle, const struct btf *unit,
		   const uint32_t *ids, struct diag *d);

/* Check that nothing can be merged further in the output: no two types are
   equal, no forward has exactly one definition, and no tag type (kinds.h) is
   compatible with another.  False after an error.  */
bool oracle_minimal (const struct oracle *oracle, struct diag *d);

/* What two equal types have in common: number the types of N models so that
   two have the same class exactly if they are equal.  CLASSES[i] gets a number
   for each id below btf_end (MODELS[i]); void is 0.  Return the number of
   classes, void's included.  The caller frees each CLASSES[i].  */
uint32_t oracle_classes (const struct btf *const *models, size_t n,
			 uint32_t **classes);

/* The same, but types with equal names stand for each other where they are
   mentioned: what a type says by itself.  */
uint32_t oracle_contents (const struct btf *const *models, size_t n,
			  uint32_t **classes);

#endif
