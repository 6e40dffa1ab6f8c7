/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What each kind of BTF type record looks like.

   A record is three words (name, info, size or type), then the kind's own
   fixed words, then vlen items of a fixed number of words.  So the whole
   format fits in one table: for each word, its label in dumps and its role.
   Everything that does not care what a type *means* -- byte order, bounds,
   walking mentions, renumbering, hashing, comparing, raw text, JSON -- is
   written once, over this table.  A new kind is a new row.  */

#ifndef BTF_KINDS_H
#define BTF_KINDS_H

#include "format.h"

#include <stdbool.h>
#include <stdint.h>

enum btf_role
{
  ROLE_END,	/* No more words.  */
  ROLE_ZERO,	/* Unused, normally 0.  */
  ROLE_NAME,	/* Offset of a string.  */
  ROLE_TYPE,	/* Type id.  */
  ROLE_NUM,	/* Plain number, shown in decimal.  */
  ROLE_SNUM,	/* The same, signed.  */
  ROLE_INT,	/* Width, bit offset and encoding of an INT.  */
  ROLE_OFFSET,	/* Member offset; with kind_flag also a width. */
  ROLE_ENUM,	/* Enumerator, signed if kind_flag.  */
  ROLE_ENUM_LO, /* Low half of a 64-bit enumerator...  */
  ROLE_ENUM_HI, /* ...and its high half.  */
  ROLE_LINKAGE	/* Linkage of a VAR.  */
};

struct btf_field
{
  const char *label;
  enum btf_role role;
};

enum
{
  BTF_MAX_FIXED = 3,
  BTF_MAX_ITEM = 3
};

struct btf_kind
{
  const char *name;	   /* "INT"; NULL where no kind is defined.  */
  struct btf_field header; /* The record's third word.  */
  struct btf_field fixed[BTF_MAX_FIXED + 1];
  struct btf_field item[BTF_MAX_ITEM + 1];
  uint8_t nfixed, nitem; /* Words in them.  */
  bool vlen_is_linkage;	 /* FUNC: vlen holds the linkage, not a count. */
  /* A named type of a *tag* kind is the place where C lets types refer to
     themselves: every cycle of mentions passes through one.  The family tells
     apart the name spaces; a FWD has that of what it announces.  */
  enum btf_family
  {
    FAMILY_NONE,
    FAMILY_STRUCT,
    FAMILY_UNION,
    FAMILY_ENUM,
    FAMILY_TYPEDEF
  } family;
};

/* Indexed by kind; only the first BTF_NR_KINDS can have a name.  */
extern const struct btf_kind btf_kinds[BTF_MAX_KIND + 1];

#endif
