/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots: the types that a user names.  */

#ifndef PRUNE_ROOTS_H
#define PRUNE_ROOTS_H

#include "btf.h"
#include "diag.h"

/* The types of BTF's own that PATTERN matches: "GLOB" or "KIND:GLOB", where
   GLOB is a shell pattern (fnmatch) for the whole name.  KIND is that of the
   raw notation, in either case; "enum" also stands for ENUM64.  A glob with a
   colon needs a KIND before it.  *N is how many there are, at least one.  The
   caller frees them.  NULL after an error.  */
uint32_t *roots_find (const struct btf *btf, const char *pattern, uint32_t *n,
		      struct diag *d);

#endif
