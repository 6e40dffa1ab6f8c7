/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Who defines and who announces which name, and which names are in conflict.

   A *root* is a name, of one family, that several classes define: its
   *variants*. Roots and variants are numbered in an order of content, the
   variants of one root in a row.  */

#ifndef BTF_DEFINITIONS_H
#define BTF_DEFINITIONS_H

#include "classes.h"

struct definitions
{
  struct classes *classes;
  struct digest *digests; /* Of the classes.  */
  const struct btf *const *units;
  const uint32_t *first; /* By unit: id of its first type.  */

  /* A key is a family and a string, see definitions_key.  */
  uint32_t nstrings;
  uint32_t *defs;      /* By key: a class that defines it, or 0.  */
  uint32_t *fwds;      /* By key: the class that announces it, or 0.  */
  uint32_t *next;      /* By class: the next that defines its name.  */
  bool sized_variants; /* Some enum may be a forward of several.  */
  bool *replaced;      /* By class: no type has it any more; or NULL. */

  VEC (uint32_t) roots;	   /* Keys.  */
  VEC (uint32_t) variants; /* Classes.  */
  VEC (uint32_t) root_of;  /* By variant.  */
  VEC (uint32_t) first_of; /* By root: its first variant; one more.  */

  /* If there are roots: */
  uint32_t *variant_of; /* By class; NONE.  */
  bool *may_reach;	/* By class: one can get from it to a root, from
			   content to content.  */
};

#define NONE UINT32_MAX

/* Find them in CLASSES; FIRST is borrowed.  Types of enums that are forwards
   of one definition are given its class.  */
void definitions_find (struct definitions *d, struct classes *classes,
		       const struct btf *const *units, const uint32_t *first);
void definitions_free (struct definitions *d);

/* The key of a mention by name.  */
uint32_t definitions_key (const struct definitions *d, uint32_t ref);

/* Whether the content WORDS, of a tag type, only announces it.  An enum
   without values whose size is 0 does (GCC 16).  */
bool class_is_forward (const uint32_t *words);

/* An enum without values that has a size: it announces one of that size, or is
   all there is.  */
bool class_is_sized_enum (const uint32_t *words);

#endif
