/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The headers of ELF files, one at a time.  For elf*.c only.

   ELF32 headers are widened to ELF64's on reading and narrowed on writing.  */

#ifndef BTF_ELF_HEADERS_H
#define BTF_ELF_HEADERS_H

#include "bytes.h"
#include "elf.h"
#include "mem.h"

#include <elf.h>

struct elf
{
  char *name;
  struct bytes bytes;
  bool wide;	     /* ELF64.  */
  unsigned encoding; /* ELFDATA2LSB or ELFDATA2MSB.  */
  Elf64_Ehdr ehdr;
  uint64_t nsections, nsegments; /* True counts, also when large.  */
  struct bytes names;		 /* Of sections.  Ends with 0.  */
  VEC (struct elf_section) btf;	 /* Those whose names begin with .BTF.  */
};

/* Whether SIZE bytes at OFFSET lie in the file.  */
static inline bool
in_file (const struct elf *elf, uint64_t offset, uint64_t size)
{
  return offset <= elf->bytes.size && size <= elf->bytes.size - offset;
}

/* The name of section S.  */
static inline const char *
section_name (const struct elf *elf, const Elf64_Shdr *s)
{
  return (const char *) elf->names.data + s->sh_name;
}

/* The next offset from POS on that is OFFSET modulo ALIGN, a power of two.  */
static inline uint64_t
align_like (uint64_t pos, uint64_t offset, uint64_t align)
{
  return pos + ((offset - pos) & (align - 1));
}

/* The sizes of headers in ELF's class.  */
size_t ehdr_size (const struct elf *elf);
size_t shdr_size (const struct elf *elf);
size_t phdr_size (const struct elf *elf);
size_t sym_size (const struct elf *elf);
size_t rel_size (const struct elf *elf, bool rela);

/* Decode: the ELF header, at the beginning of the file, and headers by index,
   which must be in their tables, and the symbol at P.  */
Elf64_Ehdr get_ehdr (const struct elf *elf);
Elf64_Shdr get_shdr (const struct elf *elf, uint64_t index);
Elf64_Phdr get_phdr (const struct elf *elf, uint64_t index);
Elf64_Sym get_sym (const struct elf *elf, const unsigned char *p);

/* Decode the entry of a section SHT_REL or, if RELA, SHT_RELA at P.  */
Elf64_Rela get_rel (const struct elf *elf, const unsigned char *p, bool rela);

/* Set *SECTION to section S, of number INDEX, whose bytes may lie outside of
   the file: see check_section.  */
void describe_section (const struct elf *elf, const Elf64_Shdr *s,
		       uint32_t index, struct elf_section *section);

/* Encode at P.  */
void put_ehdr (const struct elf *elf, const Elf64_Ehdr *e, unsigned char *p);
void put_shdr (const struct elf *elf, const Elf64_Shdr *s, unsigned char *p);
void put_sym (const struct elf *elf, const Elf64_Sym *s, unsigned char *p);
void put_rel (const struct elf *elf, const Elf64_Rel *r, unsigned char *p);

#endif
