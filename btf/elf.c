/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files.

   Reading.  libelf translates single headers between file and memory; where
   they are is our own arithmetic over the image, with every offset checked
   before use.  So there is no handle with state and allocations for each
   section, which matters when thousands of objects are open, and none of
   libelf's silence about headers that make no sense.

   ELF32 headers are widened to ELF64's: get_shdr, get_phdr, get_sym.

   Rewriting [elf_rewrite].  Whatever the headers describe (themselves,
   segments, sections) is a *part*, a run of the file's bytes.  Parts that
   overlap move together, as one *block*; what a segment maps is fixed.  Blocks
   before the first edited section stay where they are.  Behind it each block
   follows the one before it as closely as its alignment allows [lay_out].
   Bytes between blocks must be zeros there: what nothing describes cannot be
   moved knowingly. Then the section headers are encoded anew with their new
   offsets, and the file is written in one pass, old bytes except for a few
   *patches* [emit].  The build-id is a hash of just that pass.  */

#include "elf.h"
#include "mem.h"

#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

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

  if (elf->wide)
    elf64_xlatetom (&into, &from, elf->encoding);
  else
    elf32_xlatetom (&into, &from, elf->encoding);
}

/* Whether SIZE bytes at OFFSET lie in the file.  */
static bool
in_file (const struct elf *elf, uint64_t offset, uint64_t size)
{
  return offset <= elf->bytes.size && size <= elf->bytes.size - offset;
}

static size_t
ehdr_size (const struct elf *elf)
{
  return elf->wide ? sizeof (Elf64_Ehdr) : sizeof (Elf32_Ehdr);
}

static size_t
shdr_size (const struct elf *elf)
{
  return elf->wide ? sizeof (Elf64_Shdr) : sizeof (Elf32_Shdr);
}

static size_t
phdr_size (const struct elf *elf)
{
  return elf->wide ? sizeof (Elf64_Phdr) : sizeof (Elf32_Phdr);
}

/* Copy the fields that all of an ELF header's, a section's and a program
   header's two forms have under the same names.  */
#define COPY(TO, FROM, FIELD) ((TO)->FIELD = (FROM)->FIELD)

static void
get_ehdr (struct elf *elf)
{
  Elf64_Ehdr *e = &elf->ehdr;
  Elf32_Ehdr narrow;

  if (elf->wide)
    {
      decode (elf, elf->bytes.data, ELF_T_EHDR, e, sizeof *e);
      return;
    }
  decode (elf, elf->bytes.data, ELF_T_EHDR, &narrow, sizeof narrow);
  memcpy (e->e_ident, narrow.e_ident, EI_NIDENT);
  COPY (e, &narrow, e_type);
  COPY (e, &narrow, e_machine);
  COPY (e, &narrow, e_version);
  COPY (e, &narrow, e_entry);
  COPY (e, &narrow, e_phoff);
  COPY (e, &narrow, e_shoff);
  COPY (e, &narrow, e_flags);
  COPY (e, &narrow, e_ehsize);
  COPY (e, &narrow, e_phentsize);
  COPY (e, &narrow, e_phnum);
  COPY (e, &narrow, e_shentsize);
  COPY (e, &narrow, e_shnum);
  COPY (e, &narrow, e_shstrndx);
}

/* Section header INDEX, which must be in the table.  */
static Elf64_Shdr
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
  COPY (&s, &narrow, sh_name);
  COPY (&s, &narrow, sh_type);
  COPY (&s, &narrow, sh_flags);
  COPY (&s, &narrow, sh_addr);
  COPY (&s, &narrow, sh_offset);
  COPY (&s, &narrow, sh_size);
  COPY (&s, &narrow, sh_link);
  COPY (&s, &narrow, sh_info);
  COPY (&s, &narrow, sh_addralign);
  COPY (&s, &narrow, sh_entsize);
  return s;
}

/* The name of section S.  */
static const char *
section_name (const struct elf *elf, const Elf64_Shdr *s)
{
  return (const char *) elf->names.data + s->sh_name;
}

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

/* Set *SECTION to section S, of number INDEX, whose bytes may lie outside of
   the file: see check_section.  */
static void
describe (const struct elf *elf, const Elf64_Shdr *s, uint32_t index,
	  struct elf_section *section)
{
  *section = (struct elf_section){
    .name = section_name (elf, s),
    .bytes = { elf->bytes.data + s->sh_offset, s->sh_size },
    .flags = s->sh_flags,
    .addr = s->sh_addr,
    .align = s->sh_addralign,
    .type = s->sh_type,
    .index = index,
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

/* Find the sections that have to do with BTF.  */
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
      if (strncmp (section_name (elf, &s), ".BTF", 4) != 0)
	continue;
      if (!check_section (elf, &s, d))
	return false;
      describe (elf, &s, i, &section);
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
  get_ehdr (elf);
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
	if (strcmp (section_name (elf, &s), name) != 0)
	  continue;
	if (found != 0)
	  return diag_error (d, elf->name, "has two sections %s", name);
	if (!check_section (elf, &s, d))
	  return false;
	found = i;
	describe (elf, &s, i, section);
      }
  return found != 0;
}

/* ---- Rewriting.  */

static void
encode (const struct elf *elf, void *from, Elf_Type type, unsigned char *p,
	size_t size)
{
  Elf_Data of = {
    .d_buf = from, .d_type = type, .d_version = EV_CURRENT, .d_size = size
  };
  Elf_Data to = { .d_buf = p, .d_version = EV_CURRENT, .d_size = size };

  if (elf->wide)
    elf64_xlatetof (&to, &of, elf->encoding);
  else
    elf32_xlatetof (&to, &of, elf->encoding);
}

/* Encode section header S at P.  */
static void
put_shdr (const struct elf *elf, Elf64_Shdr *s, unsigned char *p)
{
  Elf32_Shdr narrow;

  if (elf->wide)
    {
      encode (elf, s, ELF_T_SHDR, p, sizeof *s);
      return;
    }
  COPY (&narrow, s, sh_name);
  COPY (&narrow, s, sh_type);
  COPY (&narrow, s, sh_flags);
  COPY (&narrow, s, sh_addr);
  COPY (&narrow, s, sh_offset);
  COPY (&narrow, s, sh_size);
  COPY (&narrow, s, sh_link);
  COPY (&narrow, s, sh_info);
  COPY (&narrow, s, sh_addralign);
  COPY (&narrow, s, sh_entsize);
  encode (elf, &narrow, ELF_T_SHDR, p, sizeof narrow);
}

/* Encode the ELF header E at P.  */
static void
put_ehdr (const struct elf *elf, Elf64_Ehdr *e, unsigned char *p)
{
  Elf32_Ehdr narrow;

  if (elf->wide)
    {
      encode (elf, e, ELF_T_EHDR, p, sizeof *e);
      return;
    }
  memcpy (narrow.e_ident, e->e_ident, EI_NIDENT);
  COPY (&narrow, e, e_type);
  COPY (&narrow, e, e_machine);
  COPY (&narrow, e, e_version);
  COPY (&narrow, e, e_entry);
  COPY (&narrow, e, e_phoff);
  COPY (&narrow, e, e_shoff);
  COPY (&narrow, e, e_flags);
  COPY (&narrow, e, e_ehsize);
  COPY (&narrow, e, e_phentsize);
  COPY (&narrow, e, e_phnum);
  COPY (&narrow, e, e_shentsize);
  COPY (&narrow, e, e_shnum);
  COPY (&narrow, e, e_shstrndx);
  encode (elf, &narrow, ELF_T_EHDR, p, sizeof narrow);
}

/* Program header INDEX, as far as needed: where it is in the file.  */
static Elf64_Phdr
get_phdr (const struct elf *elf, uint64_t index)
{
  const unsigned char *p
    = elf->bytes.data + elf->ehdr.e_phoff + index * phdr_size (elf);
  Elf64_Phdr h = { 0 };
  Elf32_Phdr narrow;

  if (elf->wide)
    {
      decode (elf, p, ELF_T_PHDR, &h, sizeof h);
      return h;
    }
  decode (elf, p, ELF_T_PHDR, &narrow, sizeof narrow);
  COPY (&h, &narrow, p_type);
  COPY (&h, &narrow, p_offset);
  COPY (&h, &narrow, p_filesz);
  return h;
}

/* The symbol at P.  */
static Elf64_Sym
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
  COPY (&sym, &narrow, st_name);
  COPY (&sym, &narrow, st_value);
  COPY (&sym, &narrow, st_size);
  COPY (&sym, &narrow, st_info);
  COPY (&sym, &narrow, st_other);
  COPY (&sym, &narrow, st_shndx);
  return sym;
}

struct block
{
  uint64_t offset, size, align;
  bool fixed; /* A segment maps it.  */
  unsigned parts;
  const struct elf_edit *edit; /* Its new bytes, or NULL.  */
  uint64_t new_offset;
};

/* Bytes that replace as many of the old file's at OFFSET.  */
struct patch
{
  uint64_t offset;
  struct bytes bytes;
};

enum
{
  MAX_PATCHES = 3
};

struct rewrite
{
  const struct elf *elf;
  const struct elf_edit *edits;
  size_t nedits;
  VEC (struct block) blocks; /* First parts, then blocks, by offset.  */
  uint64_t new_size;
  struct patch patches[MAX_PATCHES]; /* By offset.  */
  unsigned npatches;
  struct diag *d;
};

static const struct elf_edit *
find_edit (const struct rewrite *r, const char *name)
{
  for (size_t i = 0; i < r->nedits; i++)
    if (strcmp (r->edits[i].name, name) == 0)
      return &r->edits[i];
  return NULL;
}

/* Add a part, unless it is empty.  It must lie in the file.  */
static bool
add_part (struct rewrite *r, struct block part, const char *what,
	  uint64_t index)
{
  if (part.size == 0)
    return true;
  if (!in_file (r->elf, part.offset, part.size))
    return diag_error (r->d, r->elf->name,
		       "has %s %llu of %llu bytes at %llu, but is only %zu"
		       " bytes long",
		       what, (unsigned long long) index,
		       (unsigned long long) part.size,
		       (unsigned long long) part.offset, r->elf->bytes.size);
  /* An alignment that it does not have now is not needed.  */
  if (part.align == 0 || (part.align & (part.align - 1)) != 0
      || part.offset % part.align != 0)
    part.align = 1;
  part.parts = 1;
  vec_push (&r->blocks, part);
  return true;
}

static bool
add_parts (struct rewrite *r)
{
  const struct elf *elf = r->elf;

  add_part (r, (struct block){ .size = ehdr_size (elf), .fixed = true }, "",
	    0);
  add_part (r,
	    (struct block){ .offset = elf->ehdr.e_phoff,
			    .size = elf->nsegments * phdr_size (elf),
			    .fixed = true },
	    "", 0);
  add_part (r,
	    (struct block){ .offset = elf->ehdr.e_shoff,
			    .size = elf->nsections * shdr_size (elf),
			    .align = elf->wide ? 8 : 4 },
	    "", 0);
  for (uint64_t i = 0; i < elf->nsegments; i++)
    {
      Elf64_Phdr h = get_phdr (elf, i);

      if (!add_part (r,
		     (struct block){ .offset = h.p_offset,
				     .size = h.p_filesz,
				     .fixed = true },
		     "segment", i))
	return false;
    }
  for (uint64_t i = 1; i < elf->nsections; i++)
    {
      Elf64_Shdr s = get_shdr (elf, i);

      if (s.sh_type != SHT_NOBITS
	  && !add_part (
	    r,
	    (struct block){ .offset = s.sh_offset,
			    .size = s.sh_size,
			    .align = s.sh_addralign,
			    .edit = find_edit (r, section_name (elf, &s)) },
	    "section", i))
	return false;
    }
  return true;
}

static int
by_offset (const void *a, const void *b)
{
  const struct block *x = a, *y = b;

  if (x->offset != y->offset)
    return x->offset < y->offset ? -1 : 1;
  return x->size < y->size ? -1 : x->size > y->size;
}

/* Make blocks of parts that overlap.  */
static void
merge_parts (struct rewrite *r)
{
  struct block *last = r->blocks.v;

  qsort (r->blocks.v, r->blocks.n, sizeof *r->blocks.v, by_offset);
  for (size_t i = 1; i < r->blocks.n; i++)
    {
      struct block *part = &r->blocks.v[i];

      if (part->offset >= last->offset + last->size)
	{
	  *++last = *part;
	  continue;
	}
      if (part->offset + part->size > last->offset + last->size)
	last->size = part->offset + part->size - last->offset;
      if (part->align > last->align)
	last->align = part->align;
      last->fixed |= part->fixed;
      last->parts++;
      if (last->edit == NULL)
	last->edit = part->edit;
    }
  r->blocks.n = last + 1 - r->blocks.v;
}

/* Whether the bytes from BEGIN to END of the old file are zeros.  */
static bool
is_zero (const struct elf *elf, uint64_t begin, uint64_t end)
{
  while (begin < end && elf->bytes.data[begin] == 0)
    begin++;
  return begin == end;
}

/* The next offset from POS on that is OFFSET modulo ALIGN, a power of two.  */
static uint64_t
align_like (uint64_t pos, uint64_t offset, uint64_t align)
{
  return pos + ((offset - pos) & (align - 1));
}

/* Whether block B can have new bytes.  */
static bool
check_edit (const struct rewrite *r, const struct block *b)
{
  const char *name = b->edit->name;

  if (b->fixed)
    return diag_error (r->d, r->elf->name,
		       "has %s in a segment, which fixes its place and size"
		       " in memory: merge before the final link, in the output"
		       " of ld -r",
		       name);
  if (b->parts > 1)
    return diag_error (r->d, r->elf->name,
		       "has a section %s that shares bytes with others", name);
  return true;
}

/* Say that the bytes from BEGIN to END belong to nothing.  */
static bool
report_gap (const struct rewrite *r, uint64_t begin, uint64_t end)
{
  static const char mark[] = "~Module signature appended~\n";
  const struct bytes b = r->elf->bytes;
  size_t n = sizeof mark - 1;

  if (end == b.size && b.size >= n
      && memcmp (b.data + b.size - n, mark, n) == 0)
    return diag_error (r->d, r->elf->name,
		       "is a signed kernel module, whose signature would no"
		       " longer be true: sign it afterwards");
  return diag_error (r->d, r->elf->name,
		     "has %llu bytes at %llu that neither a section nor a"
		     " segment describes, so it is not known whether they can"
		     " be moved",
		     (unsigned long long) (end - begin),
		     (unsigned long long) begin);
}

/* Give each block its new offset.  */
static bool
lay_out (struct rewrite *r)
{
  uint64_t pos = 0, old = 0; /* Ends of the block before.  */
  bool moving = false;

  for (size_t i = 0; i < r->blocks.n; i++)
    {
      struct block *b = &r->blocks.v[i];

      if (b->edit != NULL && !check_edit (r, b))
	return false;
      if ((moving || b->edit != NULL) && !is_zero (r->elf, old, b->offset))
	return report_gap (r, old, b->offset);
      old = b->offset + b->size;
      if (b->edit != NULL)
	{
	  if (!moving)
	    pos = b->offset;
	  moving = true;
	  b->align = b->align < 4 ? 4 : b->align;
	  b->new_offset = align_like (pos, 0, b->align);
	  pos = b->new_offset + b->edit->bytes.size;
	  continue;
	}
      b->new_offset = moving && !b->fixed
			? align_like (pos, b->offset, b->align)
			: b->offset;
      if (b->new_offset < pos)
	return diag_error (r->d, r->elf->name,
			   "has %llu bytes too few before what a segment maps"
			   " at %llu",
			   (unsigned long long) (pos - b->new_offset),
			   (unsigned long long) b->offset);
      pos = b->new_offset + b->size;
    }
  r->new_size = pos;
  if (old < r->elf->bytes.size)
    return report_gap (r, old, r->elf->bytes.size);
  if (!r->elf->wide && r->new_size > UINT32_MAX)
    return diag_error (r->d, r->elf->name,
		       "would become %llu bytes long, more than ELF32 can"
		       " address",
		       (unsigned long long) r->new_size);
  return true;
}

/* Where the byte at OFFSET of the old file is in the new one.  What lies
   between blocks, as empty sections may, is put behind the block before.  */
static uint64_t
new_offset (const struct rewrite *r, uint64_t offset)
{
  size_t low = 0, high = r->blocks.n;
  const struct block *b;
  uint64_t into, size;

  while (high - low > 1) /* The last block at or before OFFSET.  */
    {
      size_t middle = low + (high - low) / 2;

      if (r->blocks.v[middle].offset <= offset)
	low = middle;
      else
	high = middle;
    }
  b = &r->blocks.v[low];
  into = offset - b->offset;
  if (b->new_offset == b->offset && b->edit == NULL)
    return offset;
  size = b->edit != NULL ? b->edit->bytes.size : b->size;
  return b->new_offset + (into < size ? into : size);
}

static void
add_patch (struct rewrite *r, uint64_t offset, const void *data, size_t size)
{
  unsigned i = r->npatches++;

  for (; i > 0 && r->patches[i - 1].offset > offset; i--)
    r->patches[i] = r->patches[i - 1];
  r->patches[i] = (struct patch){ offset, { data, size } };
}

/* Encode the headers of the new file into EHDR and SHDRS, and note them as
   patches.  */
static void
patch_headers (struct rewrite *r, unsigned char *ehdr, unsigned char *shdrs)
{
  const struct elf *elf = r->elf;
  Elf64_Ehdr e = elf->ehdr;

  e.e_shoff = new_offset (r, e.e_shoff);
  put_ehdr (elf, &e, ehdr);
  add_patch (r, 0, ehdr, ehdr_size (elf));

  memcpy (shdrs, elf->bytes.data + elf->ehdr.e_shoff, shdr_size (elf));
  for (uint64_t i = 1; i < elf->nsections; i++)
    {
      Elf64_Shdr s = get_shdr (elf, i);
      const struct elf_edit *edit = find_edit (r, section_name (elf, &s));
      bool placeless = s.sh_type == SHT_NOBITS || s.sh_size == 0;

      if (!(placeless && (s.sh_flags & SHF_ALLOC) && elf->nsegments > 0))
	s.sh_offset = new_offset (r, s.sh_offset);
      if (edit != NULL)
	{
	  s.sh_size = edit->bytes.size;
	  s.sh_addralign = s.sh_addralign < 4 ? 4 : s.sh_addralign;
	}
      put_shdr (elf, &s, shdrs + i * shdr_size (elf));
    }
  add_patch (r, elf->ehdr.e_shoff, shdrs, elf->nsections * shdr_size (elf));
}

/* What the new file's bytes are given to: the output, or a hash.  */
struct taker
{
  struct outfile *out;
  XXH3_state_t *hash;
  struct diag *d;
};

static bool
take (const struct taker *t, const void *data, size_t size)
{
  if (t->hash == NULL)
    return outfile_write (t->out, data, size, t->d);
  XXH3_128bits_update (t->hash, data, size);
  return true;
}

static bool
take_zeros (const struct taker *t, uint64_t size)
{
  static const char zeros[4096];

  for (; size > sizeof zeros; size -= sizeof zeros)
    if (!take (t, zeros, sizeof zeros))
      return false;
  return take (t, zeros, size);
}

/* Give T the old file's bytes from BEGIN to END, patched.  */
static bool
take_old (const struct rewrite *r, const struct taker *t, uint64_t begin,
	  uint64_t end)
{
  const unsigned char *data = r->elf->bytes.data;

  for (unsigned i = 0; i < r->npatches; i++)
    {
      const struct patch *p = &r->patches[i];

      if (p->offset < begin || p->offset >= end)
	continue;
      if (!take (t, data + begin, p->offset - begin)
	  || !take (t, p->bytes.data, p->bytes.size))
	return false;
      begin = p->offset + p->bytes.size;
    }
  return take (t, data + begin, end - begin);
}

/* Give T the new file.  */
static bool
emit (const struct rewrite *r, const struct taker *t)
{
  uint64_t pos = 0;
  bool moving = false;

  for (size_t i = 0; i < r->blocks.n; i++)
    {
      const struct block *b = &r->blocks.v[i];

      /* Before the first edit, what lies between blocks stays, too.  */
      if (!(moving || b->edit != NULL ? take_zeros (t, b->new_offset - pos)
				      : take_old (r, t, pos, b->offset)))
	return false;
      if (!(b->edit != NULL
	      ? take (t, b->edit->bytes.data, b->edit->bytes.size)
	      : take_old (r, t, b->offset, b->offset + b->size)))
	return false;
      moving = moving || b->edit != NULL;
      pos = b->new_offset + (b->edit != NULL ? b->edit->bytes.size : b->size);
    }
  return true;
}

/* The number of the section of symbol INDEX, whose symbol table is section
   TABLE: st_shndx, or its entry in a SHT_SYMTAB_SHNDX section.  */
static uint64_t
symbol_section (const struct elf *elf, const Elf64_Sym *sym, uint64_t index,
		const Elf64_Shdr *xindex)
{
  if (sym->st_shndx != SHN_XINDEX || index >= xindex->sh_size / 4)
    return sym->st_shndx;
  return load32 (elf->bytes.data + xindex->sh_offset + 4 * index,
		 elf_big_endian (elf) != HOST_BIG_ENDIAN);
}

/* Refuse if a symbol of section TABLE, S, is in section EDITED or tells where
   it is.  */
static bool
check_symbols (const struct rewrite *r, uint64_t table, const Elf64_Shdr *s,
	       const struct elf_section *edited)
{
  const struct elf *elf = r->elf;
  size_t size = elf->wide ? sizeof (Elf64_Sym) : sizeof (Elf32_Sym);
  Elf64_Shdr strings = { 0 }, xindex = { 0 };

  if (s->sh_link < elf->nsections)
    strings = get_shdr (elf, s->sh_link);
  if (!in_file (elf, s->sh_offset, s->sh_size)
      || !in_file (elf, strings.sh_offset, strings.sh_size)
      || strings.sh_type == SHT_NOBITS || strings.sh_size == 0
      || elf->bytes.data[strings.sh_offset + strings.sh_size - 1] != 0)
    return diag_error (r->d, elf->name,
		       "has a symbol table, section %llu, that makes no sense",
		       (unsigned long long) table);
  for (uint64_t i = 1; i < elf->nsections && xindex.sh_size == 0; i++)
    {
      Elf64_Shdr x = get_shdr (elf, i);

      if (x.sh_type == SHT_SYMTAB_SHNDX && x.sh_link == table
	  && in_file (elf, x.sh_offset, x.sh_size))
	xindex = x;
    }
  for (uint64_t i = 0; i < s->sh_size / size; i++)
    {
      Elf64_Sym sym = get_sym (elf, elf->bytes.data + s->sh_offset + i * size);
      uint64_t section = symbol_section (elf, &sym, i, &xindex);
      const char *name
	= sym.st_name < strings.sh_size
	    ? (const char *) elf->bytes.data + strings.sh_offset + sym.st_name
	    : "";

      if (section == SHN_UNDEF || ELF64_ST_TYPE (sym.st_info) == STT_SECTION)
	continue;
      if (section == edited->index || strcmp (name, "__start_BTF") == 0
	  || strcmp (name, "__stop_BTF") == 0)
	return diag_error (r->d, elf->name,
			   "has a symbol %s that points into %s and would"
			   " no longer be true",
			   *name == '\0' ? "without a name" : name,
			   edited->name);
    }
  return true;
}

/* Refuse if something in the file speaks of the bytes of EDITED.  */
static bool
check_uses (const struct rewrite *r, const struct elf_section *edited)
{
  const struct elf *elf = r->elf;
  unsigned tables[SHT_DYNSYM + 1] = { 0 };

  for (uint64_t i = 1; i < elf->nsections; i++)
    {
      Elf64_Shdr s = get_shdr (elf, i);

      if ((s.sh_type == SHT_REL || s.sh_type == SHT_RELA) && s.sh_size > 0
	  && s.sh_info == edited->index)
	return diag_error (r->d, elf->name,
			   "has relocations for %s, in %s, which would no"
			   " longer be true",
			   edited->name, section_name (elf, &s));
      if (s.sh_type != SHT_SYMTAB && s.sh_type != SHT_DYNSYM)
	continue;
      if (++tables[s.sh_type] > 1)
	return diag_error (r->d, elf->name,
			   "has two symbol tables of one kind");
      if (!check_symbols (r, i, &s, edited))
	return false;
    }
  return true;
}

static bool
check_edits (const struct rewrite *r)
{
  for (size_t i = 0; i < r->nedits; i++)
    {
      struct elf_section section;
      unsigned errors = r->d->errors;

      if (!elf_find (r->elf, r->edits[i].name, &section, r->d)
	  || section.bytes.size == 0)
	return r->d->errors == errors ? diag_error (
		 r->d, r->elf->name, "has no %s to replace", r->edits[i].name)
				      : false;
      if (!check_uses (r, &section))
	return false;
    }
  return true;
}

/* Find the descriptor of the build-id note.  */
static bool
find_build_id (const struct elf *elf, struct bytes *id, struct diag *d)
{
  enum
  {
    NOTE_HEADER = 12,
    NOTE_NAME = 4
  };
  bool swap = elf_big_endian (elf) != HOST_BIG_ENDIAN;
  struct elf_section s;
  unsigned errors = d->errors;

  if (elf_find (elf, ".note.gnu.build-id", &s, d)
      && s.bytes.size > NOTE_HEADER + NOTE_NAME
      && load32 (s.bytes.data, swap) == NOTE_NAME
      && load32 (s.bytes.data + 4, swap)
	   <= s.bytes.size - NOTE_HEADER - NOTE_NAME
      && load32 (s.bytes.data + 8, swap) == NT_GNU_BUILD_ID
      && memcmp (s.bytes.data + NOTE_HEADER, "GNU", NOTE_NAME) == 0)
    {
      *id = (struct bytes){ s.bytes.data + NOTE_HEADER + NOTE_NAME,
			    load32 (s.bytes.data + 4, swap) };
      return true;
    }
  if (d->errors == errors)
    diag_error (d, elf->name, "has no build-id that could be computed anew");
  return false;
}

/* Fill the SIZE bytes at ID, which are zeros and a patch of R, with a hash of
   the new file.  128 bits are plenty to tell builds apart; a longer id goes on
   with hashes of the hash.  */
static void
compute_build_id (const struct rewrite *r, unsigned char *id, size_t size)
{
  struct taker t = { .hash = XXH3_createState (), .d = r->d };
  XXH128_canonical_t digest;

  if (t.hash == NULL)
    diag_no_memory ();
  XXH3_128bits_reset (t.hash);
  emit (r, &t);
  XXH128_canonicalFromHash (&digest, XXH3_128bits_digest (t.hash));
  XXH3_freeState (t.hash);
  for (size_t i = 0; i < size; i += sizeof digest)
    {
      size_t n = size - i < sizeof digest ? size - i : sizeof digest;

      memcpy (id + i, &digest, n);
      XXH128_canonicalFromHash (&digest,
				XXH3_128bits (&digest, sizeof digest));
    }
}

bool
elf_rewrite (const struct elf *elf, const struct elf_edit *edits,
	     size_t nedits, bool build_id, struct outfile *out, struct diag *d)
{
  struct rewrite r = { .elf = elf, .edits = edits, .nedits = nedits, .d = d };
  struct taker file = { .out = out, .d = d };
  unsigned char *ehdr = mem_alloc (1, ehdr_size (elf));
  unsigned char *shdrs = mem_alloc (elf->nsections, shdr_size (elf));
  unsigned char *id = NULL;
  struct bytes old_id = { 0 };
  bool done = check_edits (&r) && add_parts (&r);

  if (done)
    {
      merge_parts (&r);
      done = lay_out (&r) && (!build_id || find_build_id (elf, &old_id, d));
    }
  if (done)
    {
      patch_headers (&r, ehdr, shdrs);
      if (build_id)
	{
	  id = mem_zalloc (1, old_id.size);
	  add_patch (&r, old_id.data - elf->bytes.data, id, old_id.size);
	  compute_build_id (&r, id, old_id.size);
	}
      done = emit (&r, &file);
    }
  vec_free (&r.blocks);
  free (id);
  free (shdrs);
  free (ehdr);
  return done;
}

/* ---- New objects.  */

/* A relocatable object: header, the sections, their names, their headers.  */
struct object
{
  struct elf elf; /* Its form and header.  */
  VEC (Elf64_Shdr) shdrs;
  VEC (char) names;
  uint64_t end; /* Of the last section's bytes.  */
};

/* Append a section to the headers.  */
static void
add_section (struct object *o, const char *name, uint32_t type, uint64_t size,
	     uint64_t align)
{
  uint64_t offset = align_like (o->end, 0, align);
  size_t length = strlen (name) + 1;

  vec_push (&o->shdrs, (Elf64_Shdr){ .sh_name = o->names.n,
				     .sh_type = type,
				     .sh_offset = offset,
				     .sh_size = size,
				     .sh_addralign = align });
  vec_reserve (&o->names, length);
  memcpy (o->names.v + o->names.n, name, length);
  o->names.n += length;
  o->end = offset + size;
}

/* Decide where everything goes.  */
static void
lay_out_object (struct object *o, const struct elf *like,
		const struct elf_edit *sections, size_t nsections)
{
  static const char *const last[] = { ".note.GNU-stack", ".shstrtab" };
  Elf64_Ehdr *e = &o->elf.ehdr;

  o->elf.wide = like->wide;
  o->elf.encoding = like->encoding;
  *e = like->ehdr;
  e->e_type = ET_REL;
  e->e_entry = e->e_phoff = 0;
  e->e_phentsize = e->e_phnum = 0;
  e->e_ehsize = ehdr_size (like);
  e->e_shentsize = shdr_size (like);

  o->end = ehdr_size (like);
  add_section (o, "", SHT_NULL, 0, 1);
  o->shdrs.v[0] = (Elf64_Shdr){ 0 };
  for (size_t i = 0; i < nsections; i++)
    add_section (o, sections[i].name, SHT_PROGBITS, sections[i].bytes.size, 8);
  /* Without it, ld takes the program for one that wants an executable stack.
   */
  add_section (o, last[0], SHT_PROGBITS, 0, 1);
  add_section (o, last[1], SHT_STRTAB, o->names.n + strlen (last[1]) + 1, 1);
  e->e_shnum = o->shdrs.n;
  e->e_shstrndx = o->shdrs.n - 1;
  e->e_shoff = align_like (o->end, 0, 8);
}

bool
elf_write_object (const struct elf *like, const struct elf_edit *sections,
		  size_t nsections, struct outfile *out, struct diag *d)
{
  struct object o = { 0 };
  struct taker t = { .out = out, .d = d };
  unsigned char header[sizeof (Elf64_Shdr)];
  uint64_t pos = ehdr_size (like);
  bool done;

  _Static_assert(sizeof header >= sizeof (Elf64_Ehdr), "room for both");
  lay_out_object (&o, like, sections, nsections);
  put_ehdr (&o.elf, &o.elf.ehdr, header);
  done = take (&t, header, ehdr_size (like));
  for (size_t i = 0; done && i < nsections; i++)
    {
      const Elf64_Shdr *s = &o.shdrs.v[i + 1];

      done = take_zeros (&t, s->sh_offset - pos)
	     && take (&t, sections[i].bytes.data, s->sh_size);
      pos = s->sh_offset + s->sh_size;
    }
  done = done && take (&t, o.names.v, o.names.n)
	 && take_zeros (&t, o.elf.ehdr.e_shoff - o.end);
  for (size_t i = 0; done && i < o.shdrs.n; i++)
    {
      put_shdr (&o.elf, &o.shdrs.v[i], header);
      done = take (&t, header, shdr_size (like));
    }
  vec_free (&o.shdrs);
  vec_free (&o.names);
  return done;
}
