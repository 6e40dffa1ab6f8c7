/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: changing an object for BPF.

   The sections and symbols that stay get new numbers [renumber_sections,
   renumber_symbols].  The headers are decoded, changed and laid out one after
   the other behind the ELF header [lay_out], and the file is put together in
   memory [fill]: objects are small beside what was linked from them.

   Numbers of sections are in headers and in the symbol table, numbers of
   symbols in relocations; of what else has either, section groups are refused,
   and the rest is left to who asks for the change.  */

#include "elf-change.h"
#include "elf-headers.h"

#include <stdlib.h>
#include <string.h>

struct work
{
  const struct elf_contents *c;
  const struct elf_change *sections;
  const struct elf_symbol_change *symbols;
  uint32_t *section; /* By old section: its new number; 0: none.  */
  uint32_t *symbol;  /* By old symbol, the same.  */
  uint32_t nsections, nsymbols, nlocals; /* New.  */
  Elf64_Shdr *headers;			 /* By new number.  */
  uint64_t headers_at, size;
  struct diag *d;
};

/* Report what is wrong with section INDEX.  */
static bool
section_error (const struct work *w, uint32_t index, const char *what,
	       const char *who)
{
  char *place = elf_section_place (w->c, index);

  diag_error (w->d, place, "%s%s", what, who);
  free (place);
  return false;
}

/* Check that sections of the form of S can be renumbered.  */
static bool
check_section (const struct work *w, const struct elf_section *s)
{
  if (s->type == SHT_GROUP)
    return section_error (w, s->index, "is a section group (SHT_GROUP)", "");
  if (s->type == SHT_RELA)
    return section_error (w, s->index,
			  "has relocations with addends (SHT_RELA)", "");
  if (s->type == SHT_SYMTAB_SHNDX || w->c->sections.n >= SHN_LORESERVE)
    return section_error (w, s->index, "is one of too many sections", "");
  return true;
}

static bool
renumber_sections (struct work *w)
{
  w->nsections = 1;
  for (uint32_t i = 1; i < w->c->sections.n; i++)
    {
      if (!check_section (w, &w->c->sections.v[i]))
	return false;
      if (w->sections[i].how != ELF_DROP)
	w->section[i] = w->nsections++;
    }
  return true;
}

static void
renumber_symbols (struct work *w)
{
  const struct elf_contents *c = w->c;
  uint32_t old_nlocals = c->symtab == 0 ? 0 : c->sections.v[c->symtab].info;

  w->nsymbols = w->nlocals = c->symbols.n > 0;
  for (uint32_t i = 1; i < c->symbols.n; i++)
    {
      uint32_t section = c->symbols.v[i].section;

      if (w->symbols[i].drop
	  || (section != 0 && section < c->sections.n
	      && w->section[section] == 0))
	continue;
      w->symbol[i] = w->nsymbols++;
      if (i < old_nlocals)
	w->nlocals = w->nsymbols;
    }
}

/* Set *NUMBER to the new number of section INDEX, that WHO mentions.  */
static bool
new_number (const struct work *w, uint32_t who, uint32_t index,
	    Elf64_Word *number)
{
  if (index >= w->c->sections.n)
    return section_error (w, who, "mentions a section that does not exist",
			  "");
  *number = w->section[index];
  return index == 0 || *number != 0
	 || section_error (w, index, "cannot be left out, because of ",
			   w->c->sections.v[who].name);
}

/* Make the header of section INDEX, all but its offset.  */
static bool
make_header (struct work *w, uint32_t index)
{
  const struct elf_section *old = &w->c->sections.v[index];
  const struct elf_change *change = &w->sections[index];
  Elf64_Shdr s = get_shdr (w->c->elf, index);

  if (!new_number (w, index, old->link, &s.sh_link))
    return false;
  if (index == w->c->symtab)
    {
      s.sh_info = w->nlocals;
      s.sh_size = w->nsymbols * sym_size (w->c->elf);
    }
  else if ((s.sh_type == SHT_REL || (s.sh_flags & SHF_INFO_LINK) != 0)
	   && !new_number (w, index, old->info, &s.sh_info))
    return false;
  if (change->how == ELF_REPLACE)
    s.sh_size = change->bytes.size;
  if (s.sh_addralign < change->align)
    s.sh_addralign = change->align;
  w->headers[w->section[index]] = s;
  return true;
}

/* Whether sections of TYPE have bytes in the file.  What the header of one
   without a type says of its size means nothing.  */
static bool
has_bytes (uint32_t type)
{
  return type != SHT_NOBITS && type != SHT_NULL;
}

/* Give each section its place.  */
static bool
lay_out (struct work *w)
{
  uint64_t pos = ehdr_size (w->c->elf);

  for (uint32_t i = 1; i < w->c->sections.n; i++)
    {
      Elf64_Shdr *s = &w->headers[w->section[i]];
      uint64_t align;

      if (w->section[i] == 0)
	continue;
      if (!make_header (w, i))
	return false;
      /* An alignment that makes no sense, or a huge one, is for who loads the
	 section; in the file it need not be met.  */
      align = s->sh_addralign;
      if (align == 0 || (align & (align - 1)) != 0 || align > 4096)
	align = 1;
      pos = align_like (pos, 0, align);
      s->sh_offset = pos;
      if (has_bytes (s->sh_type))
	pos += s->sh_size;
    }
  w->headers_at = align_like (pos, 0, 8);
  w->size = w->headers_at + w->nsections * shdr_size (w->c->elf);
  return true;
}

/* Put the symbols at P.  */
static void
fill_symbols (const struct work *w, unsigned char *p)
{
  const struct elf_contents *c = w->c;
  size_t size = sym_size (c->elf);

  for (uint32_t i = 0; i < c->symbols.n; i++)
    {
      Elf64_Sym s
	= get_sym (c->elf, c->sections.v[c->symtab].bytes.data + i * size);

      if (i > 0 && w->symbol[i] == 0)
	continue;
      if (s.st_shndx < c->sections.n)
	s.st_shndx = w->section[s.st_shndx];
      s.st_value = w->symbols[i].value;
      s.st_size = w->symbols[i].size;
      put_sym (c->elf, &s, p + w->symbol[i] * size);
    }
}

/* Put the relocations of RS at P.  */
static bool
fill_relocs (const struct work *w, const struct elf_reloc_section *rs,
	     unsigned char *p)
{
  for (uint32_t i = 0; i < rs->n; i++)
    {
      const struct elf_reloc *r = &w->c->relocs.v[rs->first + i];
      uint32_t symbol = w->symbol[r->symbol];
      Elf64_Rel rel = { r->offset, ELF64_R_INFO ((uint64_t) symbol, r->type) };

      /* Debugging information can do without.  */
      if (symbol == 0 && (w->c->sections.v[rs->target].flags & SHF_ALLOC) == 0)
	rel.r_info = 0;
      else if (symbol == 0 && r->symbol != 0)
	return section_error (w, rs->index, "is against a symbol that goes: ",
			      w->c->symbols.v[r->symbol].name);
      put_rel (w->c->elf, &rel, p + i * rel_size (w->c->elf, false));
    }
  return true;
}

/* Put the file together at IMAGE, which is zeros.  */
static bool
fill (const struct work *w, unsigned char *image)
{
  const struct elf_contents *c = w->c;
  const struct elf *elf = c->elf;
  Elf64_Ehdr e = elf->ehdr;
  uint32_t names = e.e_shstrndx;

  if (names == SHN_XINDEX)
    names = get_shdr (elf, 0).sh_link;
  e.e_shoff = w->headers_at;
  e.e_shnum = w->nsections;
  e.e_shstrndx = w->section[names];
  put_ehdr (elf, &e, image);
  for (uint32_t i = 1; i < c->sections.n; i++)
    {
      const Elf64_Shdr *s = &w->headers[w->section[i]];
      struct bytes bytes = c->sections.v[i].bytes;

      if (w->section[i] == 0 || !has_bytes (s->sh_type) || s->sh_size == 0)
	continue;
      if (w->sections[i].how == ELF_REPLACE)
	bytes = w->sections[i].bytes;
      if (i == c->symtab)
	fill_symbols (w, image + s->sh_offset);
      else
	memcpy (image + s->sh_offset, bytes.data, s->sh_size);
    }
  for (size_t i = 0; i < c->reloc_sections.n; i++)
    {
      const struct elf_reloc_section *rs = &c->reloc_sections.v[i];
      uint32_t number = w->section[rs->index];

      if (number != 0
	  && !fill_relocs (w, rs, image + w->headers[number].sh_offset))
	return false;
    }
  for (uint32_t i = 0; i < w->nsections; i++)
    put_shdr (elf, &w->headers[i],
	      image + w->headers_at + i * shdr_size (elf));
  return true;
}

bool
elf_change (const struct elf_contents *c, const struct elf_change *sections,
	    const struct elf_symbol_change *symbols, struct outfile *out,
	    struct diag *d)
{
  struct work w = { .c = c, .sections = sections, .symbols = symbols, .d = d };
  unsigned char *image = NULL;
  bool done;

  w.section = mem_zalloc (c->sections.n, sizeof *w.section);
  w.symbol = mem_zalloc (c->symbols.n, sizeof *w.symbol);
  w.headers = mem_zalloc (c->sections.n, sizeof *w.headers);
  done = renumber_sections (&w);
  if (done)
    {
      renumber_symbols (&w);
      done = lay_out (&w);
    }
  if (done)
    {
      image = mem_zalloc (1, w.size);
      done = fill (&w, image) && outfile_write (out, image, w.size, d);
    }
  free (image);
  free (w.headers);
  free (w.symbol);
  free (w.section);
  return done;
}
