/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: sections, symbols and relocations.

   Three tables, read in this order, since each is checked against the one
   before.  Of most files only what other code relies on is checked, since a
   linked program may hold anything that its own linker found right.  A BPF
   object is somebody's input to a link and about to be taken apart, so there
   symbols must lie in their sections, relocations in theirs, and no section in
   another [check_overlaps]: the link would change the bytes of one by the
   relocations of the other, and a file of N bytes with sections over one
   another could hold N * N / 64 bytes to link.  */

#include "elf-contents.h"
#include "bpf-code.h"
#include "elf-headers.h"

#include <stdlib.h>
#include <string.h>

char *
elf_section_place (const struct elf_contents *c, uint32_t index)
{
  return mem_printf ("%s: section %u '%s'", c->elf->name, index,
		     c->sections.v[index].name);
}

enum
{
  /* How long names are together: a symbol has 24 bytes, and few names more
     than some hundred.  */
  NAMES_PER_BYTE = 64,
  NAMES_AT_LEAST = 16 << 20
};

/* Whether ELF is an object that a BPF linker takes.  */
static bool
is_bpf_object (const struct elf *elf)
{
  return elf->ehdr.e_machine == EM_BPF && elf->ehdr.e_type == ET_REL;
}

/* ---- Sections.  */

static bool
read_sections (struct elf_contents *c, struct diag *d)
{
  const struct elf *elf = c->elf;

  for (uint64_t i = 0; i < elf->nsections; i++)
    {
      Elf64_Shdr s = get_shdr (elf, i);
      struct elf_section section;

      if (i == 0)
	s = (Elf64_Shdr){ 0 };
      if (s.sh_name >= elf->names.size)
	return diag_error (d, elf->name,
			   "has the name of section %llu at %u of the names,"
			   " which are %zu bytes",
			   (unsigned long long) i, s.sh_name, elf->names.size);
      describe_section (elf, &s, i, &section);
      if (s.sh_type == SHT_NOBITS || s.sh_type == SHT_NULL)
	section.bytes.data = NULL;
      else if (!in_file (elf, s.sh_offset, s.sh_size))
	return diag_error (d, elf->name,
			   "has section %s of %llu bytes at %llu, but is only"
			   " %zu bytes long",
			   section.name, (unsigned long long) s.sh_size,
			   (unsigned long long) s.sh_offset, elf->bytes.size);
      vec_push (&c->sections, section);
    }
  return true;
}

static int
by_place (const void *a, const void *b)
{
  const struct elf_section *x = *(const struct elf_section *const *) a;
  const struct elf_section *y = *(const struct elf_section *const *) b;

  if (x->bytes.data != y->bytes.data)
    return x->bytes.data < y->bytes.data ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

/* Report that section B begins before section A ends.  */
static bool
overlap_error (const struct elf_contents *c, const struct elf_section *a,
	       const struct elf_section *b, struct diag *d)
{
  const unsigned char *file = c->elf->bytes.data;
  char *place = elf_section_place (c, b->index);

  diag_error (d, place,
	      "begins at byte %zu of the file, but section %u '%s' has bytes"
	      " %zu to %zu",
	      (size_t) (b->bytes.data - file), a->index, a->name,
	      (size_t) (a->bytes.data - file),
	      (size_t) (a->bytes.data - file) + a->bytes.size - 1);
  free (place);
  return false;
}

/* Check that no byte of the file belongs to two sections.  */
static bool
check_overlaps (const struct elf_contents *c, struct diag *d)
{
  VEC (const struct elf_section *) order = { 0 };
  bool done = true;

  for (size_t i = 1; i < c->sections.n; i++)
    if (c->sections.v[i].bytes.data != NULL && c->sections.v[i].bytes.size > 0)
      vec_push (&order, &c->sections.v[i]);
  if (order.n > 1)
    qsort (order.v, order.n, sizeof *order.v, by_place);
  for (size_t i = 1; done && i < order.n; i++)
    {
      const struct elf_section *a = order.v[i - 1], *b = order.v[i];

      if ((size_t) (b->bytes.data - a->bytes.data) < a->bytes.size)
	done = overlap_error (c, a, b, d);
    }
  vec_free (&order);
  return done;
}

/* The entries of the table in section S, each SIZE bytes; false with an error
   if its size is not a multiple of that.  */
static bool
count_entries (const struct elf_contents *c, const struct elf_section *s,
	       size_t size, uint64_t *n, struct diag *d)
{
  char *place;

  *n = s->bytes.size / size;
  if (s->bytes.size % size == 0 && s->bytes.size / size < UINT32_MAX - 1)
    return true;
  place = elf_section_place (c, s->index);
  diag_error (d, place, "has %zu bytes, expected a multiple of %zu",
	      s->bytes.size, size);
  free (place);
  return false;
}

/* ---- Symbols.  */

/* What reading the symbols needs besides the symbols.  */
struct symtab
{
  const struct elf_section *section, *strings;
  const struct elf_section *wide_indexes; /* SHT_SYMTAB_SHNDX, or NULL.  */
};

static bool
find_symtab (struct elf_contents *c, struct symtab *t, struct diag *d)
{
  *t = (struct symtab){ 0 };
  for (size_t i = 1; i < c->sections.n; i++)
    if (c->sections.v[i].type == SHT_SYMTAB)
      {
	if (t->section != NULL)
	  return diag_error (d, c->elf->name,
			     "has two symbol tables, sections %u and %zu",
			     t->section->index, i);
	t->section = &c->sections.v[i];
      }
  if (t->section == NULL)
    return true;
  for (size_t i = 1; i < c->sections.n; i++)
    if (c->sections.v[i].type == SHT_SYMTAB_SHNDX
	&& c->sections.v[i].link == t->section->index)
      t->wide_indexes = &c->sections.v[i];
  if (t->section->link == 0 || t->section->link >= c->sections.n
      || (t->strings = &c->sections.v[t->section->link])->type != SHT_STRTAB
      || t->strings->bytes.size == 0
      || t->strings->bytes.data[t->strings->bytes.size - 1] != '\0')
    return diag_error (d, c->elf->name,
		       "has the names of its symbols in section %u, which is"
		       " no string table",
		       t->section->link);
  c->symtab = t->section->index;
  return true;
}

static bool
symbol_error (const struct elf_contents *c, uint64_t index, const char *name,
	      const char *format, uint64_t found, uint64_t expected,
	      struct diag *d)
{
  char *place = mem_printf ("%s: symbol %llu '%s'", c->elf->name,
			    (unsigned long long) index, name);

  diag_error (d, place, "%s %llu, expected at most %llu", format,
	      (unsigned long long) found, (unsigned long long) expected);
  free (place);
  return false;
}

/* The index of the section of symbol INDEX, whose header says SHNDX.  */
static bool
find_section (const struct elf_contents *c, const struct symtab *t,
	      uint64_t index, uint16_t shndx, struct elf_symbol *s,
	      struct diag *d)
{
  bool swap = elf_big_endian (c->elf) != HOST_BIG_ENDIAN;

  s->section = shndx;
  if (shndx == SHN_ABS)
    s->section = ELF_ABS;
  else if (shndx == SHN_COMMON)
    s->section = ELF_COMMON;
  else if (shndx == SHN_XINDEX && t->wide_indexes != NULL
	   && index < t->wide_indexes->bytes.size / 4)
    s->section = load32 (t->wide_indexes->bytes.data + 4 * index, swap);
  else if (shndx >= SHN_LORESERVE)
    /* Of a processor or a system, and none that we know.  */
    s->section = ELF_ABS;
  if (s->section < c->sections.n || s->section >= ELF_COMMON)
    return true;
  return symbol_error (c, index, s->name, "is in section", s->section,
		       c->sections.n - 1, d);
}

/* Check that symbol INDEX of a BPF object lies in its section.  */
static bool
check_bounds (const struct elf_contents *c, uint64_t index,
	      const struct elf_symbol *s, struct diag *d)
{
  uint64_t size;

  if (s->section == 0 || s->section >= ELF_COMMON)
    return true;
  size = c->sections.v[s->section].bytes.size;
  if (s->value > size)
    return symbol_error (c, index, s->name, "is at offset", s->value, size, d);
  if (s->size > size - s->value)
    return symbol_error (c, index, s->name, "has size", s->size,
			 size - s->value, d);
  return true;
}

static bool
read_symbol (struct elf_contents *c, const struct symtab *t, uint64_t index,
	     struct diag *d)
{
  Elf64_Sym sym
    = get_sym (c->elf, t->section->bytes.data + index * sym_size (c->elf));
  struct elf_symbol s = { .name = "",
			  .value = sym.st_value,
			  .size = sym.st_size,
			  .type = ELF64_ST_TYPE (sym.st_info),
			  .binding = ELF64_ST_BIND (sym.st_info),
			  .visibility = ELF64_ST_VISIBILITY (sym.st_other) };

  if (sym.st_name >= t->strings->bytes.size)
    return symbol_error (c, index, "", "has its name at", sym.st_name,
			 t->strings->bytes.size - 1, d);
  s.name = (const char *) t->strings->bytes.data + sym.st_name;
  if (!find_section (c, t, index, sym.st_shndx, &s, d))
    return false;
  if (s.type == STT_SECTION && s.name[0] == '\0' && s.section < c->sections.n)
    s.name = c->sections.v[s.section].name;
  if (is_bpf_object (c->elf) && !check_bounds (c, index, &s, d))
    return false;
  vec_push (&c->symbols, s);
  return true;
}

static bool
read_symbols (struct elf_contents *c, struct diag *d)
{
  struct symtab t;
  uint64_t n;

  if (!find_symtab (c, &t, d))
    return false;
  if (t.section == NULL)
    return true;
  if (!count_entries (c, t.section, sym_size (c->elf), &n, d))
    return false;
  vec_reserve (&c->symbols, n);
  for (uint64_t i = 0; i < n; i++)
    if (!read_symbol (c, &t, i, d))
      return false;
  return true;
}

/* Check that the names of the sections and symbols of a BPF object are not
   much longer together than the file.  They can share bytes, and N symbols
   with one name of N bytes would cost who looks at all of them N * N.  */
static bool
check_names (const struct elf_contents *c, struct diag *d)
{
  uint64_t most = NAMES_AT_LEAST + NAMES_PER_BYTE * c->elf->bytes.size;
  uint64_t total = 0;

  for (size_t i = 0; i < c->sections.n && total <= most; i++)
    total += strlen (c->sections.v[i].name);
  for (size_t i = 0; i < c->symbols.n && total <= most; i++)
    total += strlen (c->symbols.v[i].name);
  return total <= most
	 || diag_error (d, c->elf->name,
			"has names of sections and symbols of more than %llu"
			" bytes in all, but is only %zu bytes long",
			(unsigned long long) most, c->elf->bytes.size);
}

/* ---- Relocations.  */

static bool
reloc_error (const struct elf_contents *c, uint32_t section, uint64_t index,
	     const char *format, uint64_t found, uint64_t expected,
	     struct diag *d)
{
  char *place = mem_printf ("%s: section %u '%s': relocation %llu",
			    c->elf->name, section, c->sections.v[section].name,
			    (unsigned long long) index);

  diag_error (d, place, "%s %llu, but there are %llu", format,
	      (unsigned long long) found, (unsigned long long) expected);
  free (place);
  return false;
}

/* Check the header of the relocations in section S.  */
static bool
check_reloc_section (const struct elf_contents *c, const struct elf_section *s,
		     struct diag *d)
{
  char *place;

  if (s->link == c->symtab && s->info < c->sections.n)
    return true;
  place = elf_section_place (c, s->index);
  if (s->info >= c->sections.n)
    diag_error (d, place, "has relocations of section %u, but there are %zu",
		s->info, c->sections.n);
  else
    diag_error (d, place,
		"has relocations against the symbols of section %u, but those"
		" are in section %u",
		s->link, c->symtab);
  free (place);
  return false;
}

/* Read entry I of the relocations in section S, which check_reloc_section and
   count_entries have accepted.  */
static bool
read_reloc (const struct elf_contents *c, const struct elf_section *s,
	    uint64_t i, struct elf_reloc *reloc, struct diag *d)
{
  bool rela = s->type == SHT_RELA;
  Elf64_Rela r
    = get_rel (c->elf, s->bytes.data + i * rel_size (c->elf, rela), rela);
  uint64_t bytes = c->sections.v[s->info].bytes.size;

  *reloc = (struct elf_reloc){ .offset = r.r_offset,
			       .symbol = ELF64_R_SYM (r.r_info),
			       .type = ELF64_R_TYPE (r.r_info),
			       .addend = r.r_addend };
  if (reloc->symbol >= c->symbols.n)
    return reloc_error (c, s->index, i, "is against symbol", reloc->symbol,
			c->symbols.n, d);
  return reloc->offset < bytes
	 || reloc_error (c, s->index, i, "is at byte", reloc->offset, bytes,
			 d);
}

/* Check section S, which has relocations, and count them.  */
static bool
open_relocs (const struct elf_contents *c, const struct elf_section *s,
	     uint64_t *n, struct diag *d)
{
  return check_reloc_section (c, s, d)
	 && count_entries (c, s, rel_size (c->elf, s->type == SHT_RELA), n, d);
}

static bool
read_reloc_section (struct elf_contents *c, const struct elf_section *s,
		    struct diag *d)
{
  uint64_t n;

  if (!open_relocs (c, s, &n, d))
    return false;
  vec_push (&c->reloc_sections,
	    (struct elf_reloc_section){ .index = s->index,
					.target = s->info,
					.rela = s->type == SHT_RELA,
					.first = c->relocs.n,
					.n = n });
  vec_reserve (&c->relocs, n);
  for (uint64_t i = 0; i < n; i++)
    if (!read_reloc (c, s, i, &c->relocs.v[c->relocs.n++], d))
      return false;
  return true;
}

static bool
has_relocs (const struct elf_section *s)
{
  return s->type == SHT_REL || s->type == SHT_RELA;
}

/* Whether section S has relocations of debugging information, or of .BTF.ext,
   which elf_relocate reads itself.  */
static bool
is_not_code (const struct elf_contents *c, const struct elf_section *s)
{
  const char *name
    = s->info < c->sections.n ? c->sections.v[s->info].name : "";

  return strncmp (name, ".debug", 6) == 0 || strcmp (name, ".BTF.ext") == 0;
}

static bool
read_contents (const struct elf *elf, struct elf_contents *c, bool all,
	       struct diag *d)
{
  *c = (struct elf_contents){ .elf = elf };
  if (!read_sections (c, d) || (is_bpf_object (elf) && !check_overlaps (c, d))
      || !read_symbols (c, d) || (is_bpf_object (elf) && !check_names (c, d)))
    return false;
  for (size_t i = 1; is_bpf_object (elf) && i < c->sections.n; i++)
    {
      const struct elf_section *s = &c->sections.v[i];

      if (has_relocs (s) && (all || !is_not_code (c, s))
	  && !read_reloc_section (c, s, d))
	return false;
    }
  return true;
}

bool
elf_contents_read (const struct elf *elf, struct elf_contents *c,
		   struct diag *d)
{
  return read_contents (elf, c, true, d);
}

bool
elf_contents_read_code (const struct elf *elf, struct elf_contents *c,
			struct diag *d)
{
  return read_contents (elf, c, false, d);
}

void
elf_contents_free (struct elf_contents *c)
{
  vec_free (&c->sections);
  vec_free (&c->symbols);
  vec_free (&c->reloc_sections);
  vec_free (&c->relocs);
}

const struct elf_reloc_section *
elf_relocs_of (const struct elf_contents *c, uint32_t target)
{
  for (size_t i = 0; i < c->reloc_sections.n; i++)
    if (c->reloc_sections.v[i].target == target)
      return &c->reloc_sections.v[i];
  return NULL;
}

/* ---- Applying relocations.  */

/* Add VALUE to the SIZE bytes at P, 4 or 8.  */
static void
add_value (unsigned char *p, size_t size, uint64_t value, bool big_endian)
{
  bool swap = big_endian != HOST_BIG_ENDIAN;

  if (size == 4)
    {
      store32 (p, load32 (p, swap) + value, swap);
      return;
    }
  for (size_t i = 0; i < size; i++)
    {
      unsigned char *byte = p + (big_endian ? size - 1 - i : i);

      value += *byte;
      *byte = value;
      value >>= 8;
    }
}

static bool
type_error (const struct elf_contents *c, const struct elf_section *s,
	    uint64_t index, uint32_t type, struct diag *d)
{
  char *place
    = mem_printf ("%s: section %u '%s': relocation %llu", c->elf->name,
		  s->index, s->name, (unsigned long long) index);

  diag_error (d, place,
	      "is of type %u, expected 2, 3, 4 or 11 (R_BPF_64_ABS64,"
	      " R_BPF_64_ABS32, R_BPF_64_NODYLD32, R_BPF_DATA_32)",
	      type);
  free (place);
  return false;
}

/* Apply entry INDEX of the relocations in section S to BYTES, the section that
   they are about.  What it does not change is not written to: see
   elf_relocate.  */
static bool
apply (const struct elf_contents *c, const struct elf_section *s,
       uint64_t index, unsigned char *bytes, struct diag *d)
{
  struct elf_reloc r;
  size_t size, room = c->sections.v[s->info].bytes.size;
  uint64_t value;

  if (!read_reloc (c, s, index, &r, d))
    return false;
  size = r.type == BPF_64_ABS64 ? 8 : 4;
  value = c->symbols.v[r.symbol].value + r.addend;
  if (r.type != BPF_64_ABS64 && r.type != BPF_64_ABS32
      && r.type != BPF_64_NODYLD32 && r.type != BPF_DATA_32)
    return type_error (c, s, index, r.type, d);
  if (size > room - r.offset)
    return reloc_error (c, s->index, index, "ends at byte", r.offset + size,
			room, d);
  if (s->type == SHT_RELA)
    memset (bytes + r.offset, 0, size);
  if (value != 0)
    add_value (bytes + r.offset, size, value, elf_big_endian (c->elf));
  return true;
}

/* Apply the relocations of section INDEX to BYTES.  */
static bool
relocate (const struct elf_contents *c, uint32_t index, unsigned char *bytes,
	  struct diag *d)
{
  for (size_t i = 1; i < c->sections.n; i++)
    {
      const struct elf_section *s = &c->sections.v[i];
      uint64_t n;

      if (!has_relocs (s) || s->info != index)
	continue;
      if (!open_relocs (c, s, &n, d))
	return false;
      for (uint64_t r = 0; r < n; r++)
	if (!apply (c, s, r, bytes, d))
	  return false;
    }
  return true;
}

bool
elf_relocate (const struct elf_contents *c, uint32_t index, struct diag *d)
{
  return relocate (c, index, (unsigned char *) c->sections.v[index].bytes.data,
		   d);
}

unsigned char *
elf_relocated (const struct elf_contents *c, uint32_t index, struct diag *d)
{
  struct bytes bytes = c->sections.v[index].bytes;
  unsigned char *copy = mem_alloc (bytes.size, 1);

  memcpy (copy, bytes.data, bytes.size);
  if (relocate (c, index, copy, d))
    return copy;
  free (copy);
  return NULL;
}

/* ---- Encoding.  */

/* Where NAME is in STRINGS, added if it is new.  */
static uint32_t
add_name (struct elf_strings *strings, const char *name)
{
  size_t size = strlen (name) + 1;
  uint32_t *at;

  if (strings->bytes.n == 0)
    vec_push (&strings->bytes, '\0');
  if (size == 1)
    return 0;
  at = name_table_at (&strings->at, name);
  if (*at == NAME_NONE)
    {
      *at = strings->bytes.n;
      vec_reserve (&strings->bytes, size);
      memcpy (strings->bytes.v + strings->bytes.n, name, size);
      strings->bytes.n += size;
    }
  return *at;
}

/* The number of the section of S in a symbol table.  */
static uint16_t
section_number (const struct elf_symbol *s)
{
  if (s->section == ELF_ABS)
    return SHN_ABS;
  return s->section == ELF_COMMON ? SHN_COMMON : s->section;
}

unsigned char *
elf_encode_symbols (const struct elf *like, const struct elf_symbol *symbols,
		    size_t n, struct elf_strings *strings)
{
  unsigned char *bytes = mem_alloc (n, sym_size (like));

  for (size_t i = 0; i < n; i++)
    {
      const struct elf_symbol *s = &symbols[i];
      Elf64_Sym sym = { .st_name = add_name (
			  strings, s->type == STT_SECTION ? "" : s->name),
			.st_value = s->value,
			.st_size = s->size,
			.st_info = ELF64_ST_INFO (s->binding, s->type),
			.st_other = s->visibility,
			.st_shndx = section_number (s) };

      put_sym (like, &sym, bytes + i * sym_size (like));
    }
  return bytes;
}

unsigned char *
elf_encode_relocs (const struct elf *like, const struct elf_reloc *relocs,
		   size_t n)
{
  size_t size = rel_size (like, false);
  unsigned char *bytes = mem_alloc (n, size);

  for (size_t i = 0; i < n; i++)
    {
      Elf64_Rel r = { .r_offset = relocs[i].offset,
		      .r_info = ELF64_R_INFO ((uint64_t) relocs[i].symbol,
					      relocs[i].type) };

      put_rel (like, &r, bytes + i * size);
    }
  return bytes;
}

size_t
elf_symbol_size (const struct elf *like)
{
  return sym_size (like);
}

size_t
elf_reloc_size (const struct elf *like)
{
  return rel_size (like, false);
}

void
elf_strings_free (struct elf_strings *strings)
{
  vec_free (&strings->bytes);
  name_table_free (&strings->at);
}
