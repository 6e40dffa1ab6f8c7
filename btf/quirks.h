/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What compilers are known to write wrong in BTF, and its repair.

   A quirk is repaired only where something proves what was meant: the object's
   symbols and sections, or other units of the same link.  The rest, where
   information is lost, is a warning that says what will not work.

   A repair changes words of records, never the number or order of types: ids,
   .BTF.ext and relocations that belong to the unit stay true.  */

#ifndef BTF_QUIRKS_H
#define BTF_QUIRKS_H

#include "btf.h"
#include "diag.h"
#include "elf-contents.h"
#include "ext.h"

/* A unit and what belongs to it.  */
struct quirks_unit
{
  struct btf *btf;		       /* May be replaced: see below.  */
  const struct btf_ext *ext;	       /* Or NULL.  */
  const struct elf_contents *contents; /* Of its object, or NULL if it is not
					  known (BTF of a linked file).  */
};

/* Repair N UNITS of one link.  Where a unit needs a repair, set its btf to a
   repaired copy; REPAIRED gets every such copy, for the caller to free with
   btf_free after use (the originals remain the caller's).  With VERBOSE each
   repair is a note: the unit, the record, the quirk's name and the compiler.
   */
struct quirks_repaired
{
  VEC (struct btf *) units;
};
void quirks_repair (struct quirks_unit *units, size_t n,
		    struct quirks_repaired *repaired, bool verbose,
		    struct diag *d);

#endif
