/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: all of libelf.  Nobody else includes <libelf.h>.

   Only what BTF needs: find sections by name, read their bytes, walk archives,
   replace a section of a finished file, write a small relocatable object.
   ELF32 and ELF64, both byte orders, any machine, any number of sections.  */

#ifndef BTF_ELF_H
#define BTF_ELF_H

#include "bytes.h"
#include "diag.h"
#include "mem.h"

struct elf;

struct elf_section
{
  const char *name;		/* Borrowed.  */
  struct bytes bytes;		/* Borrowed; uncompressed.  */
  uint64_t flags, addr, align;
  uint32_t type, index;
};

/* Open the ELF image in BYTES, which are borrowed.  NAME is for messages, and
   copied.  NULL after an error.  */
struct elf *elf_image (struct bytes bytes, const char *name, struct diag *d);
void elf_close (struct elf *elf);

bool elf_is (struct bytes bytes);	/* ELF magic.  */

/* Facts of the header.  */
bool elf_big_endian (const struct elf *elf);
uint16_t elf_machine (const struct elf *elf);	/* EM_*.  */
uint16_t elf_type (const struct elf *elf);	/* ET_*.  */

/* Find the section called NAME.  False without an error if there is none; two of
   one name are an error, as is one that lies outside of the file.  */
bool elf_find (struct elf *elf, const char *name, struct elf_section *section,
	       struct diag *d);

/* Write to the open file FD a copy of ELF in which the sections of EDITS have the
   bytes given (NULL removes the section), everything behind them moved up or
   down, alignment raised to at least 4, and nothing else changed.  Refused with
   the reason: allocated sections, signed kernel modules, files with data behind
   the ELF image, offsets that a program header covers.  BUILD_ID: compute the
   build-id note anew, in its own length.  */
struct elf_edit
{
  const char *name;
  const struct bytes *bytes;
};
bool elf_rewrite (struct elf *elf, const struct elf_edit *edits, size_t nedits,
		  bool build_id, int fd, struct diag *d);

/* Write to FD a relocatable object for MACHINE (the class and byte order given)
   that holds only the given sections, SHT_PROGBITS, aligned to 8.  */
bool elf_write_object (uint16_t machine, bool elf64, bool big_endian,
		       const struct elf_edit *sections, size_t nsections,
		       int fd, const char *name, struct diag *d);

#endif
