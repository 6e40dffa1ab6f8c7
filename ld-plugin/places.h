/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the symbols of a linked file are, and which variables have room
   there.  */

#ifndef LD_PLUGIN_PLACES_H
#define LD_PLUGIN_PLACES_H

#include "btf.h"
#include "elf-contents.h"
#include "name-table.h"

enum
{
  PLACES_NOWHERE = NAME_NONE
};

struct places
{
  const struct elf_contents *c; /* Borrowed.  */
  bool final;			/* Not the output of -r.  */
  /* Private.  */
  unsigned pointer; /* The size of one.  */
  struct name_table sections;
};

struct place
{
  uint32_t section; /* Its index.  */
  uint64_t offset;  /* In it, in bytes.  */
};

struct places places_of (const struct elf_contents *c);
void places_free (struct places *p);

/* Find where symbol S is.  False if it is in no section.  */
bool places_find (const struct places *p, const struct elf_symbol *s,
		  struct place *place);

/* Whether section INDEX is in memory, and once, not in each thread; and if
   several have its name, as -r can have them, the first.  Only such can have
   a DATASEC.  */
bool places_has_datasec (const struct places *p, uint32_t index);

/* The section called NAME that can have a DATASEC, or PLACES_NOWHERE.  */
uint32_t places_section (const struct places *p, const char *name);

/* The size of TYPE of BTF in bytes, as the file's machine has it; 0 if that is
   not known.  */
uint64_t places_size (const struct places *p, const struct btf *btf,
		      uint32_t type);

/* Whether a variable that is TYPE of BTF can be symbol S: some are larger than
   their type, which ends with an array of any length, but none is smaller.  */
bool places_fit (const struct places *p, const struct btf *btf, uint32_t type,
		 const struct elf_symbol *s);

#endif
