/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Static linking of BPF objects: which section goes where, which symbol means
   what, and what the linked sections hold.

   The rules are those of `ld -r': sections of one name are put after one
   another in the order of the objects, each aligned as it asks; a strong
   definition beats weak ones, and of weak ones the first stays.  Two strong
   definitions of one symbol are an error.  Of the sections `license' and
   `version', which many objects of one program have, the first object's stays.
   Symbols of the others mean the one of their name in that, if there is one;
   code that refers to another is an error.

   btf-link writes a layout as a file.  The plugin compares it with what bpf-ld
   has made of the same objects, and repairs that.  */

#ifndef LD_PLUGIN_LAYOUT_H
#define LD_PLUGIN_LAYOUT_H

#include "elf-contents.h"
#include "link.h"

enum
{
  LAYOUT_NONE = UINT32_MAX
};

/* An object that is linked.  What is indexed by its sections and symbols is of
   the layout's making.  */
struct layout_object
{
  const char *name;		/* Borrowed.  "libx.a(a.o)".  */
  struct elf_contents contents; /* Owned.  */
  uint32_t *section;		/* By section: the output's, or LAYOUT_NONE. */
  uint64_t *offset;		/* By section: where it begins in that.  */
  bool *shared;			/* By section: another object's was kept.  */
  uint32_t *symbol;		/* By symbol: the output's, or LAYOUT_NONE.  */
  bool adds_values;		/* See gcc-12.h.  */
};

/* A section of the output, of contents only: no symbol table, strings,
   relocations, .BTF or .BTF.ext.  Section 0 stands for `undefined'.  */
struct layout_section
{
  const char *name;
  uint32_t type; /* SHT_*.  */
  uint64_t flags, align, entsize, size;
  uint32_t object, index; /* The first object that has it, and where.  */
  unsigned char *bytes;	  /* As linked, relocations' addends adjusted.  NULL if
			     SHT_NOBITS.  */
  VEC (struct elf_reloc)
  relocs; /* In the order of the objects.  Symbols are
	     the output's.  */
};

/* A symbol of the output.  Local ones come first.  */
struct layout_symbol
{
  struct elf_symbol elf; /* Section and value are the output's.  Names are
			    borrowed from the objects.  */
  uint32_t object;	 /* That defines it, or the first that mentions it.  */
  uint32_t index; /* Its symbol there, or LAYOUT_NONE for a section's.  */
};

struct layout
{
  VEC (struct layout_object) objects;
  VEC (struct layout_section) sections;
  VEC (struct layout_symbol) symbols;
  uint32_t nlocals; /* Symbol 0 included.  */
  bool big_endian;
  /* To be set before.  Leave out: sections .debug*; local symbols without type
     and size that nothing refers to, of which GCC makes one for each line.  */
  bool no_dwarf, no_labels;
  struct arena arena;
};

/* Read the tables of ELF for layout_add: what L leaves out is not read.  False
   after an error; elf_contents_free in any case.  Of L only what was set
   before is looked at, so threads can read while there are no objects.  */
bool layout_read (const struct layout *l, const struct elf *elf,
		  struct elf_contents *c, struct diag *d);

/* Add a relocatable object for BPF to the end of L (zero-initialised before
   the first call).  NAME is copied; *CONTENTS is moved to L, but not after an
   error.  The image of its file is borrowed, and must be the caller's to
   change: bpf_merge relocates .BTF in it.  False after an error.  */
bool layout_add (struct layout *l, const char *name,
		 struct elf_contents *contents, struct diag *d);

/* Decide and link everything.  False after an error.  */
bool layout_link (struct layout *l, struct diag *d);

void layout_free (struct layout *l);

/* The number that relocations of TYPE have in a layout: that which everybody
   but binutils up to 2.40 uses.  */
uint32_t layout_reloc_type (uint32_t type);

#endif
