/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Which symbol of its object a VAR or FUNC is about, when its name does not
   tell.  */

#ifndef BTF_LABELS_H
#define BTF_LABELS_H

#include "btf.h"
#include "elf-contents.h"
#include "ext.h"
#include "name-table.h"

/* What a name means to the object: a symbol of each sort, or 0.  Undefined
   symbols that the program itself does not mention are none: GCC makes some
   with relocations of .BTF.  */
struct labels_meaning
{
  uint32_t global, undefined, local;
};

/* The symbols of an object by name.  */
struct labels
{
  const struct elf_contents *contents; /* Borrowed.  */
  struct name_table names;	       /* The first symbol of each name.  */
  uint32_t *next; /* By symbol: the next of its name, or 0.  */
  struct labels_meaning *meanings; /* By first symbol; number 0: none.  */
  bool *used;	/* By symbol: a relocation of the program mentions it...  */
  bool *called; /* ...as a BPF function that is called.  */
  struct name_table sections; /* The first section of each name.  */
};

/* Read the symbols of CONTENTS, which must live longer.  */
void labels_read (struct labels *l, const struct elf_contents *contents);
void labels_free (struct labels *l);

struct labels_meaning labels_meaning (const struct labels *l,
				      const char *name);

/* Whether NAME means nothing to the object.  */
bool labels_has_none (const struct labels *l, const char *name);

/* The first section called NAME, or 0.  */
uint32_t labels_section (const struct labels *l, const char *name);

/* A record without a symbol, and the symbol without a record that is its.  */
struct labels_pair
{
  uint32_t type, symbol;
};

struct labels_found
{
  VEC (struct labels_pair) pairs;
  /* Of each of FUNC and VAR, what cannot be told apart: NORPHANS extern
     records, the first of which is ORPHAN, for NLEFT undefined symbols.  */
  struct labels_riddle
  {
    uint32_t orphan, norphans, symbol, nleft;
  } riddles[2];
};

/* Find what asm() labels have taken apart in BTF, the only unit of the object;
   see labels.c.  NAMED lists its records VAR, FUNC and DATASEC, or some more.
   EXT is its .BTF.ext, or NULL.  ANY_LINKAGE: the unit's records do not say
   rightly what is extern.  */
void labels_find (const struct labels *l, const struct btf *btf,
		  const struct btf_types *named, const struct btf_ext *ext,
		  bool any_linkage, struct labels_found *found);
void labels_found_free (struct labels_found *found);

#endif
