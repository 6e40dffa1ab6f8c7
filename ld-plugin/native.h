/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a native link made of the functions and variables of its units.

   Compilers for other machines than BPF leave it to the linker to know where
   things are: no relocation leads to their .BTF, and the offsets and sizes in
   DATASECs are 0.  The symbol table of the output says it all, after
   --gc-sections, COMDAT groups, weak symbols and LTO have had their way.  */

#ifndef LD_PLUGIN_NATIVE_H
#define LD_PLUGIN_NATIVE_H

#include "btf.h"
#include "diag.h"
#include "elf-contents.h"
#include "link.h"

struct native
{
  const struct elf_contents *contents; /* Of the output.  */
  const char *path;		       /* The output's, for messages.  */
  const struct btf *const *units;      /* In the order of the link.  */
  size_t nunits;
  const struct btf *merged; /* What dedup made of them...  */
  uint32_t *const *ids;	    /* ...and the ids that it gave.  */
  bool want_ids;	    /* The ids of the output are of use, too.  */
  bool keep_externs;	    /* Also in a final link.  */
  bool drop_externs;	    /* Also in the output of -r.  */
  bool verbose;		    /* Tell what is left out because nobody knows
			       which symbol it is.  */
};

/* Whether the symbols of C can tell anything about UNITS: not if the output of
   -r is still to be compiled (LTO), nor if it was stripped after its BTF was
   merged.  */
bool native_can_tell (const struct elf_contents *c,
		      const struct btf *const *units, size_t nunits);

/* Fill IN, zero-initialised, for link_records.  What it borrows lives as long
   as N's.

   Without a symbol table all functions and variables stay, but in no section;
   if that loses DATASECs, there is a note.  With one, each record must find
   its symbol, or is left out:

   - a symbol that is global in the output belongs to all records of its name
     that are not static.  If it is undefined, they are extern, and stay in the
     output of -r only;
   - hidden symbols, and what LTO sees to be used nowhere else, are local in
     the output, so global records may also find a local symbol;
   - GCC 12 calls all functions static, also those that are only declared.
     Where no symbol is local, such a record is about the global one;
   - static records of one name in several units share the local symbols of
     that name: see the head of match.c.

   Names as LTO and cloning leave them (.lto_priv.0, .constprop.0, .isra.0,
   .part.0, .llvm.123) stand for the name before the suffix.  A function that
   has only a clone left is still there.  */
void native_input (const struct native *n, struct link_input *in,
		   struct diag *d);

#endif
