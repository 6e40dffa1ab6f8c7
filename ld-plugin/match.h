/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which local symbol of a linked file which record is about.  */

#ifndef LD_PLUGIN_MATCH_H
#define LD_PLUGIN_MATCH_H

#include "namesakes.h"

/* Something that is there: a static record, or one that is not and stands for
   all of its name that are not; and the symbol that it is, or NONE if nothing
   tells, or a function's place is of no interest.  */
struct match
{
  uint32_t record; /* Index into records of the namesakes.  */
  uint32_t elf;
};

struct matches
{
  VEC (struct match) v;
  bool one_function; /* Besides, all records that are not known to be static
			and have no symbol are about one function.  */
  /* What could not be told apart, and is not in the list: so many different
     things, for so many symbols.  */
  uint32_t claims, symbols;
};

/* Learn what names that only one record and one symbol have tell of the
   others.  S is borrowed; its records' symbols are filled in.  */
struct matcher *matcher_new (struct namesakes *s);
void matcher_free (struct matcher *m);

/* Find out what the local symbols of NAME are.  The result is valid until the
   next call.  A record can have several symbols.  */
const struct matches *matcher_match (struct matcher *m,
				     const struct name *name);

#endif
