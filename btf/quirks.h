/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What compilers are known to write wrong in BTF, and its repair.

   A quirk is repaired only where something proves what was meant: the object's
   symbols and sections, or other units of the same link.  The rest, where
   information is lost, is a warning that says what will not work.

   A repair changes words of records and appends strings, never the number or
   order of types or the size of a record: ids, .BTF.ext and relocations that
   belong to the unit stay true.  What takes more is left to who links: FUNCs
   that are no function's, DATASECs that list what is not in the section, and
   the missing integer [needs_int].  */

#ifndef BTF_QUIRKS_H
#define BTF_QUIRKS_H

#include "btf.h"
#include "diag.h"
#include "elf-contents.h"
#include "ext.h"
#include "pool.h"

/* A unit and what belongs to it; all borrowed.  */
struct quirks_unit
{
  const struct btf *btf;	       /* May be replaced: see below.  */
  const struct btf_ext *ext;	       /* Likewise.  Or NULL.  */
  const struct elf_contents *contents; /* Of its object, or NULL if it is not
					  known (BTF of a linked file).  NULL
					  too if the object has more units. */
  bool native; /* Not made for BPF, where GCC prunes types: forwards are what
		  they say they are.  Saves time.  */
};

struct quirks_options
{
  /* Tell what was found in notes: one for each unit and quirk, with the
     compiler, the first record and the number of the others.  */
  bool verbose;
};

/* What quirks_repair made.  The copies borrow from the originals, which must
   live longer.  */
struct quirks
{
  VEC (struct btf *) units;
  VEC (struct btf_ext *) exts;
  /* No unit has an INT of 32 bits, but one has variables or functions of the
     kernel (.ksyms).  libbpf makes a variable of that type for these, and the
     kernel refuses all BTF if there is none: add `INT 'int'', signed, to the
     output.  */
  bool needs_int;
};

/* Repair N UNITS of one link, in which all mentions and strings are in range.
   Where a unit needs it, its btf and ext become those of a repaired copy, of
   which Q (zero-initialised before the call) is the owner.  A unit without
   quirks is looked at once and costs no memory.  */
void quirks_repair (struct quirks_unit *units, size_t n,
		    const struct quirks_options *options, struct pool *pool,
		    struct quirks *q, struct diag *d);
void quirks_free (struct quirks *q);

#endif
