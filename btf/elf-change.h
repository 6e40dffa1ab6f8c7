/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: an object for BPF with some of its sections and symbols changed.

   elf_rewrite is for linked files, of which most must stay where it is.  In an
   object (ET_REL) nothing has a place that matters, so sections and symbols
   can also go.  */

#ifndef BTF_ELF_CHANGE_H
#define BTF_ELF_CHANGE_H

#include "elf-contents.h"

/* What becomes of a section.  */
struct elf_change
{
  enum
  {
    ELF_KEEP,
    ELF_REPLACE, /* It has BYTES instead; not for SHT_NOBITS.  */
    ELF_DROP	 /* It goes, together with its header.  */
  } how;
  struct bytes bytes;
  uint64_t align; /* It is aligned to at least this; 0: as it was.  */
};

/* What becomes of a symbol.  */
struct elf_symbol_change
{
  bool drop;
  uint64_t value, size; /* Else: its new ones.  */
};

/* Write to OUT a copy of C, a relocatable object for BPF, in which section and
   symbol I have become what SECTIONS[I] and SYMBOLS[I] say.  The symbols of a
   section that goes, go with it.  What stays keeps its order, and what names
   it by number is renumbered.

   Refused: to drop what others need (relocations a symbol, but for those of
   sections that are not loaded, which go too; a header a section); section
   groups; relocations with addends (SHT_RELA); more sections than a symbol's
   st_shndx can say.  */
bool elf_change (const struct elf_contents *c,
		 const struct elf_change *sections,
		 const struct elf_symbol_change *symbols, struct outfile *out,
		 struct diag *d);

#endif
