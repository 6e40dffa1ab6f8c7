/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: all of libelf.  Nobody else includes <libelf.h>.

   Only what BTF needs: find sections by name, replace sections of a finished
   file, write a small relocatable object.  ELF32 and ELF64, both byte orders,
   any machine, any number of sections.  */

#ifndef BTF_ELF_H
#define BTF_ELF_H

#include "bytes.h"
#include "diag.h"
#include "outfile.h"

struct elf;

struct elf_section
{
  const char *name;   /* Borrowed from the image.  */
  struct bytes bytes; /* Borrowed from the image.  */
  uint64_t flags, addr, align, entsize;
  uint32_t type, index;
  uint32_t link, info; /* As the type has them.  */
};

/* Open the ELF image in BYTES, which are borrowed.  NAME is for messages, and
   copied.  NULL after an error.  */
struct elf *elf_image (struct bytes bytes, const char *name, struct diag *d);
void elf_close (struct elf *elf); /* Accepts NULL.  */

bool elf_is (struct bytes bytes); /* ELF magic.  */

struct bytes elf_bytes (const struct elf *elf); /* The image.  */

/* Facts of the header.  */
bool elf_big_endian (const struct elf *elf);
uint16_t elf_machine (const struct elf *elf); /* EM_*.  */
uint16_t elf_type (const struct elf *elf);    /* ET_*.  */

/* Find the section called NAME.  False without an error if there is none.  Two
   of one name are an error, as is one that lies outside of the file, is
   compressed (SHF_COMPRESSED), or has no bytes in this file (SHT_NOBITS).  */
bool elf_find (const struct elf *elf, const char *name,
	       struct elf_section *section, struct diag *d);

/* A section and its new bytes.  */
struct elf_edit
{
  const char *name;
  struct bytes bytes;
  uint64_t set_flags; /* SHF_* that it gets besides those it has.  */
};

/* Write to OUT a copy of ELF in which the sections of EDITS, which must exist,
   have the bytes given and an alignment of at least 4.  What follows them in
   the file moves up or down, aligned as before.  Nothing else changes.

   A section that a segment maps keeps its alignment, must keep its size, and
   cannot get flags: it is in the memory of a program, among other things.

   Refused with the reason: other sizes of what a segment maps; sections of
   another size that symbols (as __start_BTF) point into; sections that have
   relocations; bytes that belong to nothing that the headers describe, such as
   the signature of a kernel module, behind the edited sections.

   BUILD_ID: compute the build-id note anew, in its own length, as a hash of
   the whole new file with zeros in place of the id.  */
bool elf_rewrite (const struct elf *elf, const struct elf_edit *edits,
		  size_t nedits, bool build_id, struct outfile *out,
		  struct diag *d);

/* Whether the new bytes of EDITS leave all that stays where it is or nearer to
   the beginning: then OUT may overwrite the file that ELF is an image of
   (outfile_overwrite), and ELF must not be used any more afterwards.  */
bool elf_rewrite_shrinks (const struct elf *elf, const struct elf_edit *edits,
			  size_t nedits);

/* Write to OUT a relocatable object with the given sections, SHT_PROGBITS,
   aligned to 8, and the machine, class, byte order and flags of LIKE.  */
bool elf_write_object (const struct elf *like, const struct elf_edit *sections,
		       size_t nsections, struct outfile *out, struct diag *d);

/* A section as elf_write_sections writes it; the fields are those of its
   header.  */
struct elf_new_section
{
  const char *name;
  uint32_t type, link, info;
  uint64_t flags, align, entsize; /* Align: a power of two.  */
  uint64_t size;
  const void *data; /* NULL with SHT_NOBITS.  */
};

/* The same with sections of any form, numbered from 1 as they come; one with
   their names is added.  */
bool elf_write_sections (const struct elf *like,
			 const struct elf_new_section *sections, size_t n,
			 struct outfile *out, struct diag *d);

#endif
