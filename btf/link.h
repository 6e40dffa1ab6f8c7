/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Linking records: the symbols of a link decide which VAR, FUNC and DATASEC
   records the output has.

   Deduplication knows types only.  To it, `extern int x' of one unit and `int
   x' of another are two different VARs, and two static variables of the same
   name and type are one.  What they really are, the symbol table says.
   Somebody who has read it (a link's inputs or its output) fills in a
   link_input; the rest is link_records's.  */

#ifndef BTF_LINK_H
#define BTF_LINK_H

#include "btf.h"
#include "diag.h"

/* A function or variable of the output.  Different symbols are different
   things, also under one name.  */
struct link_symbol
{
  const char *name;	 /* Borrowed.  Of global and extern ones unique.  */
  uint8_t linkage;	 /* BTF_STATIC, BTF_GLOBAL or BTF_EXTERN.  */
  bool is_map;		 /* Declarations must agree exactly.  */
  uint32_t section;	 /* Index into sections, or LINK_NOWHERE: in no
			    DATASEC.  */
  uint64_t offset, size; /* In the section, in bytes.  Size 0: that of the
			    type.  */
};

/* A VAR or FUNC of a unit, and the symbol that it is about.  */
struct link_record
{
  uint32_t unit, type;
  uint32_t symbol; /* Index into symbols.  */
  bool defines;	   /* It belongs to the definition that the symbol has in the
		      output.  */
};

/* A section of the output that can have a DATASEC.  */
struct link_section
{
  const char *name; /* Borrowed.  Unique.  */
  uint64_t size;
  bool listed; /* It has a DATASEC also if that has no entries: a loader
		  knows the type of its contents by it.  */
};

enum
{
  LINK_NOWHERE = UINT32_MAX,
  LINK_DROPPED = UINT32_MAX
};

struct link_input
{
  VEC (struct link_symbol) symbols;
  VEC (struct link_record) records;
  VEC (struct link_section) sections;
  bool ids_unused; /* Nobody asks for the ids of the output.  */
  /* What declarations of one symbol that disagree are: errors, warnings
     (lenient), or nobody's business (indifferent).  */
  enum link_strictness
  {
    LINK_STRICT,
    LINK_LENIENT,
    LINK_INDIFFERENT
  } strictness;
};

void link_input_free (struct link_input *in);

/* MERGED is what dedup made of UNITS, and IDS the ids that it gave; both are
   the caller's, MERGED can be extended.  No two of its strings are equal.
   Return the output: MERGED with

   - one VAR or FUNC for each symbol of IN that a record is about, with the
     symbol's linkage, and no other VARs and FUNCs.  It is made from the record
     that defines the symbol, else from the one that comes first in MERGED;
   - one DATASEC for each section that is listed or has symbols, sorted,
   without overlaps: of two symbols in one place the global one stays, then the
   larger, then the first by name;
   - the DECL_TAGs of VARs and FUNCs moved along;
   - without types that have no name and that only records that are no longer
     there mentioned.

   Its order is that of order.h, but among functions or variables of one name
   the global one is first and static ones go by place, and tags of one name
   stand as what they decorate.  IDS becomes the ids of the output,
   LINK_DROPPED for what is not in it, unless nobody asks for them.  The caller
   frees the result.  NULL after an error: declarations that disagree, named
   with both units.  */
struct btf *link_records (struct btf *merged, const struct btf *const *units,
			  size_t nunits, uint32_t **ids,
			  const struct link_input *in, struct diag *d);

#endif
