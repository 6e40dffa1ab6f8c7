/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: all sections, symbols and relocations, checked.

   elf.h is enough for who wants the .BTF of a file.  Who links, or asks what
   became of a variable, reads the tables too.  Every index, offset and size is
   checked here once: later code does not check again.  */

#ifndef BTF_ELF_CONTENTS_H
#define BTF_ELF_CONTENTS_H

#include "elf.h"
#include "mem.h"
#include "name-table.h"

#include <elf.h>

struct elf_symbol
{
  const char *name; /* Borrowed from the image.  A nameless STT_SECTION symbol
		       has the name of its section.  */
  uint64_t value, size;
  uint32_t section;	 /* Index below the number of sections; 0 is
			    undefined; or ELF_ABS, ELF_COMMON.  */
  uint8_t type, binding; /* STT_*, STB_*.  */
  uint8_t visibility;	 /* STV_*.  */
};

enum
{
  ELF_ABS = UINT32_MAX,
  ELF_COMMON = UINT32_MAX - 1
};

struct elf_reloc
{
  uint64_t offset; /* In the section, inside of it.  */
  uint32_t symbol; /* Index into symbols.  */
  uint32_t type;   /* R_*.  */
  int64_t addend;  /* SHT_RELA; 0 with SHT_REL: it is in the section.  */
};

/* A section SHT_REL or SHT_RELA.  */
struct elf_reloc_section
{
  uint32_t index;  /* Its own.  */
  uint32_t target; /* The section that it is about; 0: the whole file.  */
  bool rela;
  uint32_t first, n; /* Its entries in relocs.  */
};

struct elf_contents
{
  const struct elf *elf; /* Borrowed.  */
  VEC (struct elf_section)
  sections;			   /* By index.  SHT_NOBITS has a size, but
				      no data.  */
  VEC (struct elf_symbol) symbols; /* By index, 0 included.  */
  uint32_t symtab;		   /* Index of .symtab (SHT_SYMTAB), or 0. */
  VEC (struct elf_reloc_section) reloc_sections; /* By index.  */
  VEC (struct elf_reloc) relocs;
};

/* Read the sections and the symbols of ELF, and of a relocatable object for
   BPF also the relocations.  A file without SHT_SYMTAB has no symbols here:
   what it exports (.dynsym) does not tell what there is.  Errors: more than
   one SHT_SYMTAB, sections beyond the file, symbols of sections that do not
   exist, in a BPF object sections that lie over one another in the file,
   defined symbols beyond the end of their section, relocations outside of
   their section or against symbols that do not exist, and so on.  False after
   an error; elf_contents_free in any case.  */
bool elf_contents_read (const struct elf *elf, struct elf_contents *c,
			struct diag *d);

/* The same, but of a BPF object without the relocations of sections .debug*,
   which are most of those that clang -g makes, and of .BTF.ext, which are the
   others.  */
bool elf_contents_read_code (const struct elf *elf, struct elf_contents *c,
			     struct diag *d);
void elf_contents_free (struct elf_contents *c);

/* The relocations of section TARGET, or NULL.  */
const struct elf_reloc_section *elf_relocs_of (const struct elf_contents *c,
					       uint32_t target);

/* A copy of section INDEX, which the caller frees, with its relocations of the
   absolute kinds of EM_BPF (R_BPF_64_ABS32, R_BPF_64_NODYLD32, R_BPF_64_ABS64,
   and R_BPF_DATA_32 of old binutils) applied as if every section began at 0:
   what .BTF and .BTF.ext of a BPF object say of offsets is true only after
   that.  Undefined symbols count as 0.  NULL after an error: another kind of
   relocation.  */
unsigned char *elf_relocated (const struct elf_contents *c, uint32_t index,
			      struct diag *d);

/* The same without a copy: the image itself changes, which must be the
   caller's to change, as load.h's are.  Once only.  */
bool elf_relocate (const struct elf_contents *c, uint32_t index,
		   struct diag *d);

/* The bytes of symbols and relocations as a file like LIKE has them, which the
   caller frees.  Names of symbols go to STRINGS, which becomes a string table;
   a symbol of type STT_SECTION has none.  Numbers of sections must be below
   SHN_LORESERVE.  */
struct elf_strings
{
  VEC (char) bytes;
  /* Private.  */
  struct name_table at;
};
unsigned char *elf_encode_symbols (const struct elf *like,
				   const struct elf_symbol *symbols, size_t n,
				   struct elf_strings *strings);
unsigned char *elf_encode_relocs (const struct elf *like,
				  const struct elf_reloc *relocs, size_t n);
size_t elf_symbol_size (const struct elf *like);
size_t elf_reloc_size (const struct elf *like); /* SHT_REL.  */
void elf_strings_free (struct elf_strings *strings);

/* "prog.o: section 3 '.text'": the place of a message.  The caller frees. */
char *elf_section_place (const struct elf_contents *c, uint32_t index);

#endif
