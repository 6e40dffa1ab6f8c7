/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots: the types that a user names.  */

#ifndef PRUNE_ROOTS_H
#define PRUNE_ROOTS_H

#include "btf.h"
#include "diag.h"

/* Where names are looked for.  Set BTF; the rest is zero-initialised.  */
struct lookup
{
  const struct btf *btf;
  /* Private.  */
  uint32_t *sorted; /* Types with names, by name; NULL for the first few.  */
  size_t n;
  unsigned asked, missed;
};
void lookup_free (struct lookup *lookup);

/* The types of LOOKUP's own BTF that PATTERN matches: "GLOB" or "KIND:GLOB",
   where GLOB is a shell pattern (fnmatch) for the whole name.  KIND is that of
   the raw notation, in either case; "enum" also stands for ENUM64.  A glob
   with a colon needs a KIND before it.  OPTION is where the pattern comes
   from, for messages.  *N is how many there are, at least one, in the order of
   their ids.  The caller frees them.  NULL after an error: there is none, and
   the message tells what is spelt nearly so.

   A pattern that begins with letters takes time for the names that begin so,
   and few patterns, or others, for all names.  */
uint32_t *roots_find (struct lookup *lookup, const char *option,
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
