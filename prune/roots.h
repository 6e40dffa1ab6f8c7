/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots: the types that a user names.  */

#ifndef PRUNE_ROOTS_H
#define PRUNE_ROOTS_H

#include "btf.h"
#include "diag.h"

/* The types of BTF's own that PATTERN matches: "GLOB" or "KIND:GLOB", where
   GLOB is a shell pattern (fnmatch) for the whole name.  KIND is that of the
   raw notation, in either case; "enum" also stands for ENUM64.  A glob with a
   colon needs a KIND before it.  OPTION is where the pattern comes from, for
   messages.  *N is how many there are, at least one.  The caller frees them.
   NULL after an error: there is none, and the message tells what is spelt
   nearly so.  */
uint32_t *roots_find (const struct btf *btf, const char *option,
		      const char *pattern, uint32_t *n, struct diag *d);

/* The patterns in file PATH, one a line; a line that begins with # and an
   empty one do not count.  Appended to LIST; they live in NAMES.  False after
   an error.  */
struct patterns
{
  VEC (const char *) list;
  struct arena names;
};
bool patterns_read (struct patterns *p, const char *path, struct diag *d);
void patterns_free (struct patterns *p);

#endif
