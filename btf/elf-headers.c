/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The headers of ELF files.

   libelf's translation functions know byte orders, classes and field sizes; we
   use nothing else of it.  It has a handle with an allocation for each
   section, which matters when thousands of objects are open, and is silent
   about headers that make no sense, so where headers are is our own arithmetic
   (elf.c).  */

#include "elf-headers.h"

#include <libelf.h>
#include <string.h>

/* Translate the header of TYPE at P into TO, SIZE bytes long both in the file
   and in memory.  */
static void
decode (const struct elf *elf, const unsigned char *p, Elf_Type type, void *to,
	size_t size)
{
  Elf_Data from = { .d_buf = (void *) p,
		    .d_type = type,
		    .d_version = EV_CURRENT,
		    .d_size = size };
  Elf_Data into = { .d_buf = to, .d_version = EV_CURRENT, .d_size = size };

  /* In our own byte order there is nothing to translate, and a symbol table is
     long.  */
  if ((elf->encoding == ELFDATA2MSB) == HOST_BIG_ENDIAN)
    memcpy (to, p, size);
  else if (elf->wide)
    elf64_xlatetom (&into, &from, elf->encoding);
  else
    elf32_xlatetom (&into, &from, elf->encoding);
}

static void
encode (const struct elf *elf, const void *from, Elf_Type type,
	unsigned char *p, size_t size)
{
  Elf_Data of = { .d_buf = (void *) from,
		  .d_type = type,
		  .d_version = EV_CURRENT,
		  .d_size = size };
  Elf_Data to = { .d_buf = p, .d_version = EV_CURRENT, .d_size = size };

  if (elf->wide)
    elf64_xlatetof (&to, &of, elf->encoding);
  else
    elf32_xlatetof (&to, &of, elf->encoding);
}

/* The fields of the ELF header and of section headers, copied between the two
   classes.  */
#define COPY(TO, FROM, FIELD) ((TO)->FIELD = (FROM)->FIELD)
#define EHDR_FIELDS(TO, FROM)                                                 \
  (COPY (TO, FROM, e_type), COPY (TO, FROM, e_machine),                       \
   COPY (TO, FROM, e_version), COPY (TO, FROM, e_entry),                      \
   COPY (TO, FROM, e_phoff), COPY (TO, FROM, e_shoff),                        \
   COPY (TO, FROM, e_flags), COPY (TO, FROM, e_ehsize),                       \
   COPY (TO, FROM, e_phentsize), COPY (TO, FROM, e_phnum),                    \
   COPY (TO, FROM, e_shentsize), COPY (TO, FROM, e_shnum),                    \
   COPY (TO, FROM, e_shstrndx))
#define SHDR_FIELDS(TO, FROM)                                                 \
  (COPY (TO, FROM, sh_name), COPY (TO, FROM, sh_type),                        \
   COPY (TO, FROM, sh_flags), COPY (TO, FROM, sh_addr),                       \
   COPY (TO, FROM, sh_offset), COPY (TO, FROM, sh_size),                      \
   COPY (TO, FROM, sh_link), COPY (TO, FROM, sh_info),                        \
   COPY (TO, FROM, sh_addralign), COPY (TO, FROM, sh_entsize))

size_t
ehdr_size (const struct elf *elf)
{
  return elf->wide ? sizeof (Elf64_Ehdr) : sizeof (Elf32_Ehdr);
}

size_t
shdr_size (const struct elf *elf)
{
  return elf->wide ? sizeof (Elf64_Shdr) : sizeof (Elf32_Shdr);
}

size_t
phdr_size (const struct elf *elf)
{
  return elf->wide ? sizeof (Elf64_Phdr) : sizeof (Elf32_Phdr);
}

size_t
sym_size (const struct elf *elf)
{
  return elf->wide ? sizeof (Elf64_Sym) : sizeof (Elf32_Sym);
}

size_t
rel_size (const struct elf *elf, bool rela)
{
  if (elf->wide)
    return rela ? sizeof (Elf64_Rela) : sizeof (Elf64_Rel);
  return rela ? sizeof (Elf32_Rela) : sizeof (Elf32_Rel);
}

Elf64_Ehdr
get_ehdr (const struct elf *elf)
{
  Elf64_Ehdr e;
  Elf32_Ehdr narrow;

  if (elf->wide)
    {
      decode (elf, elf->bytes.data, ELF_T_EHDR, &e, sizeof e);
      return e;
    }
  decode (elf, elf->bytes.data, ELF_T_EHDR, &narrow, sizeof narrow);
  memcpy (e.e_ident, narrow.e_ident, EI_NIDENT);
  EHDR_FIELDS (&e, &narrow);
  return e;
}

Elf64_Shdr
get_shdr (const struct elf *elf, uint64_t index)
{
  const unsigned char *p
    = elf->bytes.data + elf->ehdr.e_shoff + index * shdr_size (elf);
  Elf32_Shdr narrow;
  Elf64_Shdr s;

  if (elf->wide)
    {
      decode (elf, p, ELF_T_SHDR, &s, sizeof s);
      return s;
    }
  decode (elf, p, ELF_T_SHDR, &narrow, sizeof narrow);
  SHDR_FIELDS (&s, &narrow);
  return s;
}

Elf64_Phdr
get_phdr (const struct elf *elf, uint64_t index)
{
  const unsigned char *p
    = elf->bytes.data + elf->ehdr.e_phoff + index * phdr_size (elf);
  Elf32_Phdr narrow;
  Elf64_Phdr h;

  if (elf->wide)
    {
      decode (elf, p, ELF_T_PHDR, &h, sizeof h);
      return h;
    }
  decode (elf, p, ELF_T_PHDR, &narrow, sizeof narrow);
  return (Elf64_Phdr){ .p_type = narrow.p_type,
		       .p_flags = narrow.p_flags,
		       .p_offset = narrow.p_offset,
		       .p_vaddr = narrow.p_vaddr,
		       .p_paddr = narrow.p_paddr,
		       .p_filesz = narrow.p_filesz,
		       .p_memsz = narrow.p_memsz,
		       .p_align = narrow.p_align };
}

Elf64_Sym
get_sym (const struct elf *elf, const unsigned char *p)
{
  Elf64_Sym sym;
  Elf32_Sym narrow;

  if (elf->wide)
    {
      decode (elf, p, ELF_T_SYM, &sym, sizeof sym);
      return sym;
    }
  decode (elf, p, ELF_T_SYM, &narrow, sizeof narrow);
  return (Elf64_Sym){ .st_name = narrow.st_name,
		      .st_value = narrow.st_value,
		      .st_size = narrow.st_size,
		      .st_info = narrow.st_info,
		      .st_other = narrow.st_other,
		      .st_shndx = narrow.st_shndx };
}

/* The entry at P of a narrow file, widened.  */
static Elf64_Rela
get_narrow_rel (const struct elf *elf, const unsigned char *p, bool rela)
{
  Elf32_Rela narrow = { 0 };

  decode (elf, p, rela ? ELF_T_RELA : ELF_T_REL, &narrow,
	  rel_size (elf, rela));
  return (Elf64_Rela){ .r_offset = narrow.r_offset,
		       .r_info
		       = ELF64_R_INFO ((uint64_t) ELF32_R_SYM (narrow.r_info),
				       ELF32_R_TYPE (narrow.r_info)),
		       .r_addend = narrow.r_addend };
}

Elf64_Rela
get_rel (const struct elf *elf, const unsigned char *p, bool rela)
{
  Elf64_Rela r = { 0 };

  if (!elf->wide)
    return get_narrow_rel (elf, p, rela);
  decode (elf, p, rela ? ELF_T_RELA : ELF_T_REL, &r, rel_size (elf, rela));
  return r;
}

void
put_ehdr (const struct elf *elf, const Elf64_Ehdr *e, unsigned char *p)
{
  Elf32_Ehdr narrow;

  if (elf->wide)
    {
      encode (elf, e, ELF_T_EHDR, p, sizeof *e);
      return;
    }
  memcpy (narrow.e_ident, e->e_ident, EI_NIDENT);
  EHDR_FIELDS (&narrow, e);
  encode (elf, &narrow, ELF_T_EHDR, p, sizeof narrow);
}

void
put_shdr (const struct elf *elf, const Elf64_Shdr *s, unsigned char *p)
{
  Elf32_Shdr narrow;

  if (elf->wide)
    {
      encode (elf, s, ELF_T_SHDR, p, sizeof *s);
      return;
    }
  SHDR_FIELDS (&narrow, s);
  encode (elf, &narrow, ELF_T_SHDR, p, sizeof narrow);
}

void
put_sym (const struct elf *elf, const Elf64_Sym *s, unsigned char *p)
{
  Elf32_Sym narrow = { .st_name = s->st_name,
		       .st_value = s->st_value,
		       .st_size = s->st_size,
		       .st_info = s->st_info,
		       .st_other = s->st_other,
		       .st_shndx = s->st_shndx };

  if (elf->wide)
    encode (elf, s, ELF_T_SYM, p, sizeof *s);
  else
    encode (elf, &narrow, ELF_T_SYM, p, sizeof narrow);
}

void
put_rel (const struct elf *elf, const Elf64_Rel *r, unsigned char *p)
{
  Elf32_Rel narrow = { .r_offset = r->r_offset,
		       .r_info = ELF32_R_INFO (ELF64_R_SYM (r->r_info),
					       ELF64_R_TYPE (r->r_info)) };

  if (elf->wide)
    encode (elf, r, ELF_T_REL, p, sizeof *r);
  else
    encode (elf, &narrow, ELF_T_REL, p, sizeof narrow);
}
