/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* How the units of a link define names: for who doubts that a forward says
   rightly what it is a forward of.  */

#ifndef BTF_FAMILIES_H
#define BTF_FAMILIES_H

#include "btf.h"
#include "pool.h"

/* A type with a name, and a hash of that.  */
struct families_name
{
  uint32_t type, hash;
};

/* A unit, and those of its types that count.  */
struct families_unit
{
  const struct btf *btf;
  VEC (struct families_name) doubted; /* FWDs that may be of another family. */
  /* Definitions of unions and enums.  */
  VEC (struct families_name) others;
  VEC (uint32_t) needed; /* FWDs whose definition is asked for anyway.  */
};

/* The entry of TYPE, a type of BTF's own that has a name.  */
struct families_name families_name (const struct btf *btf, uint32_t type);

/* Find how the N units define what any of them doubts or needs.  Costs no look
   at the records unless the name of a doubted forward is also that of a union
   or enum, or something is needed.  */
struct families *families_find (const struct families_unit *units, size_t n,
				struct pool *pool);

/* How NAME is defined, in all units together, as bits 1 << FAMILY.  0 if it is
   not, and if that was not asked for: a doubted name that no unit defines as a
   union or enum is no longer doubted.  */
unsigned families_of (const struct families *f, const char *name);

void families_free (struct families *f);

#endif
