/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file whose BTF is pruned: what belongs to its BTF, and writing it anew. */

#ifndef PRUNE_OBJECT_H
#define PRUNE_OBJECT_H

#include "elf-contents.h"
#include "load.h"
#include "outfile.h"
#include "write.h"

struct object
{
  struct load load;
  const struct input *input; /* Of LOAD.  */
  const struct btf *btf;
  const struct btf_ext *ext; /* Or NULL.  */
  bool has_contents;	     /* It is ELF.  */
  struct elf_contents contents;

  /* Private.  */
  bool relocatable; /* An object for BPF: see object_write.  */
  struct btf *own_btf;
  struct btf_ext *own_ext;
  unsigned char *own_btf_bytes, *own_ext_bytes;
};

/* Load PATH, which must hold one unit of BTF, split over BASE or over nothing.
   False after an error; object_close in any case.

   In objects as compilers for BPF write them, relocations put the offsets into
   .BTF and .BTF.ext; they are applied.  */
bool object_open (struct object *o, const char *path, const struct btf *base,
		  struct diag *d);
void object_close (struct object *o);

/* The sections of an object that are new.  */
struct object_sections
{
  struct btf_bytes btf, ext; /* Size 0: as it is.  */
  VEC (struct object_code) code;
};

struct object_code
{
  uint32_t section;
  unsigned char *bytes; /* As many as it has.  */
};

/* Encode BTF and EXT (NULL if O has none), which were made of O's types with
   the new ids IDS (by id - first).  Instructions that load the id of a type of
   O's (as CO-RE relocations say) then load the new one.  */
bool object_encode (const struct object *o, const struct btf *btf,
		    const struct btf_ext *ext, const uint32_t *ids,
		    struct object_sections *s, struct diag *d);
void object_sections_free (struct object_sections *s);

/* Write O with the sections of S to PATH (outfile_open): ELF like the old
   file, else raw BTF.  RAW: raw BTF in any case.  In an object for BPF the
   sections with relocations for .BTF and .BTF.ext go.  Nothing else changes.
   A new file of a program can be executed, too.  */
bool object_write (const struct object *o, const struct object_sections *s,
		   const char *path, bool raw, struct diag *d);

#endif
