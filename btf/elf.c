/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: finding sections.

   Every offset is checked before use.  Sections whose names begin with .BTF
   are noted once, on opening; that is all that most callers ask for, and
   thousands of files can be open at once.  */

#include "elf-headers.h"

#include <stdlib.h>
#include <string.h>

/* Find the tables of sections and segments.  Large counts are in the header of
   section 0.  */
static bool
find_tables (struct elf *elf, struct diag *d)
{
  const Elf64_Ehdr *e = &elf->ehdr;
  Elf64_Shdr zero = { 0 };

  elf->nsegments = e->e_phnum;
  if (e->e_shoff != 0)
    {
      if (e->e_shentsize != shdr_size (elf))
	return diag_error (d, elf->name,
			   "has section headers of %u bytes, expected %zu",
			   e->e_shentsize, shdr_size (elf));
      if (!in_file (elf, e->e_shoff, shdr_size (elf)))
	return diag_error (d, elf->name,
			   "has section headers at %llu, but is only %zu"
			   " bytes long",
			   (unsigned long long) e->e_shoff, elf->bytes.size);
      zero = get_shdr (elf, 0);
      elf->nsections = e->e_shnum != 0 ? e->e_shnum : zero.sh_size;
      if (elf->nsections > (elf->bytes.size - e->e_shoff) / shdr_size (elf))
	return diag_error (d, elf->name,
			   "has %llu section headers at %llu, but is only %zu"
			   " bytes long",
			   (unsigned long long) elf->nsections,
			   (unsigned long long) e->e_shoff, elf->bytes.size);
      if (e->e_phnum == PN_XNUM && elf->nsections > 0)
	elf->nsegments = zero.sh_info;
    }
  if (elf->nsegments == 0)
    return true;
  if (e->e_phentsize != phdr_size (elf))
    return diag_error (d, elf->name,
		       "has program headers of %u bytes, expected %zu",
		       e->e_phentsize, phdr_size (elf));
  if (!in_file (elf, e->e_phoff, elf->nsegments * phdr_size (elf)))
    return diag_error (d, elf->name,
		       "has %llu program headers at %llu, but is only %zu"
		       " bytes long",
		       (unsigned long long) elf->nsegments,
		       (unsigned long long) e->e_phoff, elf->bytes.size);
  return true;
}

/* Find the names of the sections.  */
static bool
find_names (struct elf *elf, struct diag *d)
{
  uint64_t index = elf->ehdr.e_shstrndx;
  Elf64_Shdr s;

  if (elf->nsections == 0)
    return true;
  if (index == SHN_XINDEX)
    index = get_shdr (elf, 0).sh_link;
  if (index == 0 || index >= elf->nsections)
    return diag_error (d, elf->name,
		       "has its section names in section %llu, but there are"
		       " %llu sections",
		       (unsigned long long) index,
		       (unsigned long long) elf->nsections);
  s = get_shdr (elf, index);
  if (s.sh_type != SHT_STRTAB || !in_file (elf, s.sh_offset, s.sh_size)
      || s.sh_size == 0
      || elf->bytes.data[s.sh_offset + s.sh_size - 1] != '\0')
    return diag_error (d, elf->name,
		       "has its section names in section %llu, which is no"
		       " string table",
		       (unsigned long long) index);
  elf->names = (struct bytes){ elf->bytes.data + s.sh_offset, s.sh_size };
  return true;
}

void
describe_section (const struct elf *elf, const Elf64_Shdr *s, uint32_t index,
		  struct elf_section *section)
{
  /* That of SHT_NOBITS is in no file, wherever it says it is.  */
  uint64_t offset = in_file (elf, s->sh_offset, 0) ? s->sh_offset : 0;

  *section = (struct elf_section){
    .name = section_name (elf, s),
    .bytes = { elf->bytes.data + offset, s->sh_size },
    .flags = s->sh_flags,
    .addr = s->sh_addr,
    .align = s->sh_addralign,
    .entsize = s->sh_entsize,
    .type = s->sh_type,
    .index = index,
    .link = s->sh_link,
    .info = s->sh_info,
  };
}

/* Report what keeps the bytes of section S from being read.  */
static bool
check_section (const struct elf *elf, const Elf64_Shdr *s, struct diag *d)
{
  const char *name = section_name (elf, s);

  if (s->sh_type == SHT_NOBITS)
    return diag_error (d, elf->name,
		       "has a section %s without bytes (SHT_NOBITS); are they"
		       " in the file that this one was split from?",
		       name);
  if (!in_file (elf, s->sh_offset, s->sh_size))
    return diag_error (d, elf->name,
		       "has section %s of %llu bytes at %llu, but is only"
		       " %zu bytes long",
		       name, (unsigned long long) s->sh_size,
		       (unsigned long long) s->sh_offset, elf->bytes.size);
  if ((s->sh_flags & SHF_COMPRESSED) != 0)
    return diag_error (d, elf->name,
		       "has a compressed section %s (SHF_COMPRESSED), which"
		       " readers of BTF do not expect: uncompress it first",
		       name);
  return true;
}

/* Find the sections that have to do with BTF.  A header of no type says
   nothing of a section.  */
static bool
find_btf (struct elf *elf, struct diag *d)
{
  for (uint64_t i = 1; i < elf->nsections; i++)
    {
      Elf64_Shdr s = get_shdr (elf, i);
      struct elf_section section;

      if (s.sh_name >= elf->names.size)
	return diag_error (d, elf->name,
			   "has the name of section %llu at %u of the names,"
			   " which are %zu bytes",
			   (unsigned long long) i, s.sh_name, elf->names.size);
      if (s.sh_type == SHT_NULL
	  || strncmp (section_name (elf, &s), ".BTF", 4) != 0)
	continue;
      if (!check_section (elf, &s, d))
	return false;
      describe_section (elf, &s, i, &section);
      vec_push (&elf->btf, section);
    }
  return true;
}

bool
elf_is (struct bytes bytes)
{
  return bytes.size >= SELFMAG && memcmp (bytes.data, ELFMAG, SELFMAG) == 0;
}

/* Check the first bytes, and decode the header.  */
static bool
read_header (struct elf *elf, struct diag *d)
{
  const unsigned char *p = elf->bytes.data;

  if (elf->bytes.size < sizeof (Elf32_Ehdr))
    return diag_error (d, elf->name,
		       "is %zu bytes long, but an ELF header takes %zu",
		       elf->bytes.size, sizeof (Elf32_Ehdr));
  if (p[EI_CLASS] != ELFCLASS32 && p[EI_CLASS] != ELFCLASS64)
    return diag_error (d, elf->name,
		       "has ELF class %u, expected 1 (ELF32) or 2 (ELF64)",
		       p[EI_CLASS]);
  if (p[EI_DATA] != ELFDATA2LSB && p[EI_DATA] != ELFDATA2MSB)
    return diag_error (d, elf->name,
		       "has ELF byte order %u, expected 1 (little) or 2"
		       " (big)",
		       p[EI_DATA]);
  elf->wide = p[EI_CLASS] == ELFCLASS64;
  elf->encoding = p[EI_DATA];
  if (elf->bytes.size < ehdr_size (elf))
    return diag_error (d, elf->name,
		       "is %zu bytes long, but an ELF header takes %zu",
		       elf->bytes.size, ehdr_size (elf));
  elf->ehdr = get_ehdr (elf);
  return true;
}

struct elf *
elf_image (struct bytes bytes, const char *name, struct diag *d)
{
  struct elf *elf = mem_zalloc (1, sizeof *elf);

  elf->name = mem_printf ("%s", name);
  elf->bytes = bytes;
  if (read_header (elf, d) && find_tables (elf, d) && find_names (elf, d)
      && find_btf (elf, d))
    return elf;
  elf_close (elf);
  return NULL;
}

void
elf_close (struct elf *elf)
{
  if (elf == NULL)
    return;
  vec_free (&elf->btf);
  free (elf->name);
  free (elf);
}

struct bytes
elf_bytes (const struct elf *elf)
{
  return elf->bytes;
}

bool
elf_big_endian (const struct elf *elf)
{
  return elf->encoding == ELFDATA2MSB;
}

uint16_t
elf_machine (const struct elf *elf)
{
  return elf->ehdr.e_machine;
}

uint16_t
elf_type (const struct elf *elf)
{
  return elf->ehdr.e_type;
}

bool
elf_find (const struct elf *elf, const char *name, struct elf_section *section,
	  struct diag *d)
{
  uint64_t found = 0;
  Elf64_Shdr s;

  *section = (struct elf_section){ 0 };
  if (strncmp (name, ".BTF", 4) == 0)
    for (size_t i = 0; i < elf->btf.n; i++)
      {
	if (strcmp (elf->btf.v[i].name, name) != 0)
	  continue;
	if (found != 0)
	  return diag_error (d, elf->name, "has two sections %s", name);
	found = elf->btf.v[i].index;
	*section = elf->btf.v[i];
      }
  else
    for (uint64_t i = 1; i < elf->nsections; i++)
      {
	s = get_shdr (elf, i);
	if (s.sh_type == SHT_NULL
	    || strcmp (section_name (elf, &s), name) != 0)
	  continue;
	if (found != 0)
	  return diag_error (d, elf->name, "has two sections %s", name);
	if (!check_section (elf, &s, d))
	  return false;
	found = i;
	describe_section (elf, &s, i, section);
      }
  return found != 0;
}
