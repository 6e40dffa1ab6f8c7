/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: replacing sections of a finished file.

   Whatever the headers describe (themselves, segments, sections) is a *part*,
   a run of the file's bytes.  Parts that overlap move together, as one
   *block*; what a segment maps is fixed.  Blocks before the first edited
   section stay where they are.  From there on each block follows the one
   before it as closely as its alignment allows [lay_out].  Bytes between these
   blocks must be zeros: what nothing describes cannot be moved knowingly. Then
   the section headers are encoded anew with their new offsets, and the file is
   written in one pass, old bytes except for a few *patches* [emit].  The
   build-id is a hash of just that pass.

   If what stays keeps its place or moves towards the beginning, the new file
   can be written over the old one: what is at its place already is skipped,
   and what is read is behind what is written [take].

   An edited section that a segment maps has as many bytes as before.  It is
   one of the patches, and moves nothing [patch_mapped].  */

#include "elf-headers.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

/* A part, and from merge_parts on a block.  */
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
  MAX_EDITS = 4,
  MAX_PATCHES = 3 + MAX_EDITS
};

struct rewrite
{
  const struct elf *elf;
  const struct elf_edit *edits;
  size_t nedits;
  bool mapped[MAX_EDITS];    /* By edit: a segment maps the section.  */
  VEC (struct block) blocks; /* First parts, then blocks, by offset.  */
  uint64_t new_size;
  struct patch patches[MAX_PATCHES]; /* By offset.  */
  unsigned npatches;
  struct diag *d;
};

/* The edit of the section of ELF with header S, or NULL.  */
static const struct elf_edit *
find_edit (const struct rewrite *r, const struct elf *elf, const Elf64_Shdr *s)
{
  const char *name = section_name (elf, s);

  if (s->sh_type == SHT_NULL)
    return NULL; /* Whatever it is called: see elf_find.  */
  for (size_t i = 0; i < r->nedits; i++)
    if (strcmp (r->edits[i].name, name) == 0)
      return &r->edits[i];
  return NULL;
}

/* The same if it can move what follows, else NULL.  */
static const struct elf_edit *
find_moving (const struct rewrite *r, const struct elf *elf,
	     const Elf64_Shdr *s)
{
  const struct elf_edit *edit = find_edit (r, elf, s);

  return edit == NULL || r->mapped[edit - r->edits] ? NULL : edit;
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
	  && !add_part (r,
			(struct block){ .offset = s.sh_offset,
					.size = s.sh_size,
					.align = s.sh_addralign,
					.edit = find_moving (r, elf, &s) },
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

  assert (i < sizeof r->patches / sizeof *r->patches);
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
      const struct elf_edit *edit = find_edit (r, elf, &s);
      bool placeless = s.sh_type == SHT_NOBITS || s.sh_size == 0;

      if (!(placeless && (s.sh_flags & SHF_ALLOC) && elf->nsegments > 0))
	s.sh_offset = new_offset (r, s.sh_offset);
      if (edit != NULL)
	s.sh_flags |= edit->set_flags;
      if (edit != NULL && !r->mapped[edit - r->edits])
	{
	  s.sh_size = edit->bytes.size;
	  s.sh_addralign = s.sh_addralign < 4 ? 4 : s.sh_addralign;
	}
      put_shdr (elf, &s, shdrs + i * shdr_size (elf));
    }
  add_patch (r, elf->ehdr.e_shoff, shdrs, elf->nsections * shdr_size (elf));
}

/* Note the new bytes of sections that segments map as patches.  */
static void
patch_mapped (struct rewrite *r)
{
  for (uint64_t i = 1; i < r->elf->nsections; i++)
    {
      Elf64_Shdr s = get_shdr (r->elf, i);
      const struct elf_edit *edit = find_edit (r, r->elf, &s);

      if (edit != NULL && r->mapped[edit - r->edits])
	add_patch (r, s.sh_offset, edit->bytes.data, edit->bytes.size);
    }
}

/* What the new file's bytes are given to: the output, or a hash.  */
struct taker
{
  struct outfile *out;
  XXH3_state_t *hash;
  struct diag *d;

  /* If the output overwrites the old file.  */
  struct bytes image; /* Of it.  Else no bytes.  */
  uint64_t pos;
  unsigned char *buffer;
};

enum
{
  BUFFER = 256 * 1024
};

/* Give T, which overwrites the old file, SIZE bytes at DATA.  */
static bool
take_over (struct taker *t, const unsigned char *data, size_t size)
{
  uintptr_t at = (uintptr_t) data - (uintptr_t) t->image.data;
  bool from_old = at < t->image.size;

  assert (!from_old || at >= t->pos);
  if (from_old && at == t->pos)
    {
      t->pos += size;
      return outfile_skip (t->out, size, t->d);
    }
  t->pos += size;
  if (!from_old)
    return outfile_write (t->out, data, size, t->d);
  /* The kernel need not copy from pages that it writes to.  */
  for (size_t n; size > 0; data += n, size -= n)
    {
      n = size < BUFFER ? size : BUFFER;
      memcpy (t->buffer, data, n);
      if (!outfile_write (t->out, t->buffer, n, t->d))
	return false;
    }
  return true;
}

/* Give T SIZE bytes at DATA.  */
static bool
take (struct taker *t, const void *data, size_t size)
{
  if (t->hash != NULL)
    {
      XXH3_128bits_update (t->hash, data, size);
      return true;
    }
  return t->image.size > 0 ? take_over (t, data, size)
			   : outfile_write (t->out, data, size, t->d);
}

static bool
take_zeros (struct taker *t, uint64_t size)
{
  static const char zeros[4096];

  for (; size > sizeof zeros; size -= sizeof zeros)
    if (!take (t, zeros, sizeof zeros))
      return false;
  return take (t, zeros, size);
}

/* Give T the old file's bytes from BEGIN to END, patched.  */
static bool
take_old (const struct rewrite *r, struct taker *t, uint64_t begin,
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
emit (const struct rewrite *r, struct taker *t)
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

/* Whether what SYM says is true of any bytes: that data is there, as
   assemblers of ARM and RISC-V put it into all sections; or nothing, as of
   symbols whose sections GCC has left out of an object made of another (with
   -flto, of a fat one).  */
static bool
is_harmless (const Elf64_Sym *sym, const char *name)
{
  if (ELF64_ST_BIND (sym->st_info) != STB_LOCAL
      || ELF64_ST_TYPE (sym->st_info) != STT_NOTYPE)
    return false;
  return (name[0] == '\0' && sym->st_size == 0)
	 || (strncmp (name, "$d", 2) == 0
	     && (name[2] == '\0' || name[2] == '.'));
}

/* Refuse if a symbol of section TABLE, S, is in section EDITED or tells where
   it is.  */
static bool
check_symbols (const struct rewrite *r, uint64_t table, const Elf64_Shdr *s,
	       const struct elf_section *edited)
{
  const struct elf *elf = r->elf;
  size_t size = sym_size (elf);
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

      if (section == SHN_UNDEF || ELF64_ST_TYPE (sym.st_info) == STT_SECTION
	  || is_harmless (&sym, name))
	continue;
      if (section == edited->index
	  || (name[0] == '_'
	      && (strcmp (name, "__start_BTF") == 0
		  || strcmp (name, "__stop_BTF") == 0)))
	return diag_error (r->d, elf->name,
			   "has a symbol %s that points into %s and would"
			   " no longer be true",
			   *name == '\0' ? "without a name" : name,
			   edited->name);
    }
  return true;
}

/* Refuse if something in the file speaks of the bytes of EDITED, which is
   MAPPED and keeps its size, or else can become longer or shorter.  */
static bool
check_uses (const struct rewrite *r, const struct elf_section *edited,
	    bool mapped)
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
      if (!mapped && !check_symbols (r, i, &s, edited))
	return false;
    }
  return true;
}

/* Whether SIZE_A bytes at A of the file and SIZE_B at B have bytes in common.
 */
static bool
overlap (uint64_t a, uint64_t size_a, uint64_t b, uint64_t size_b)
{
  return a < b ? b - a < size_a && size_b > 0 : a - b < size_b && size_a > 0;
}

static bool
is_mapped (const struct elf *elf, const struct elf_section *section)
{
  uint64_t offset = section->bytes.data - elf->bytes.data;

  for (uint64_t i = 0; i < elf->nsegments; i++)
    {
      Elf64_Phdr h = get_phdr (elf, i);

      if (overlap (h.p_offset, h.p_filesz, offset, section->bytes.size))
	return true;
    }
  return false;
}

/* Whether only segments have bytes in common with SECTION.  */
static bool
is_alone (const struct elf *elf, const struct elf_section *section)
{
  uint64_t offset = section->bytes.data - elf->bytes.data;
  uint64_t size = section->bytes.size;
  bool alone = !overlap (0, ehdr_size (elf), offset, size)
	       && !overlap (elf->ehdr.e_phoff,
			    elf->nsegments * phdr_size (elf), offset, size)
	       && !overlap (elf->ehdr.e_shoff,
			    elf->nsections * shdr_size (elf), offset, size);

  for (uint64_t i = 1; alone && i < elf->nsections; i++)
    {
      Elf64_Shdr s = get_shdr (elf, i);

      alone = i == section->index || s.sh_type == SHT_NOBITS
	      || !overlap (s.sh_offset, s.sh_size, offset, size);
    }
  return alone;
}

/* Check that edit INDEX is possible, as far as can be said before the layout.
 */
static bool
check_edit_of (struct rewrite *r, size_t index)
{
  const struct elf_edit *edit = &r->edits[index];
  struct elf_section section;
  unsigned errors = r->d->errors;

  if (!elf_find (r->elf, edit->name, &section, r->d)
      || section.bytes.size == 0)
    return r->d->errors == errors ? diag_error (
	     r->d, r->elf->name, "has no %s to replace", edit->name)
				  : false;
  if ((edit->set_flags & ~section.flags) != 0 && elf_type (r->elf) != ET_REL)
    return diag_error (
      r->d, r->elf->name,
      "is linked, and its %s is not in memory: only the output"
      " of ld -r can still be changed in that",
      edit->name);
  r->mapped[index]
    = edit->bytes.size == section.bytes.size && is_mapped (r->elf, &section);
  if (r->mapped[index] && !is_alone (r->elf, &section))
    return diag_error (r->d, r->elf->name,
		       "has a section %s that shares bytes with others",
		       edit->name);
  return check_uses (r, &section, r->mapped[index]);
}

static bool
check_edits (struct rewrite *r)
{
  assert (r->nedits <= MAX_EDITS);
  for (size_t i = 0; i < r->nedits; i++)
    if (!check_edit_of (r, i))
      return false;
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

  if (out->overwrites)
    {
      file.image = elf->bytes;
      file.buffer = mem_alloc (1, BUFFER);
    }
  if (done)
    {
      merge_parts (&r);
      done = lay_out (&r) && (!build_id || find_build_id (elf, &old_id, d));
    }
  if (done)
    {
      patch_headers (&r, ehdr, shdrs);
      patch_mapped (&r);
      if (build_id)
	{
	  id = mem_zalloc (1, old_id.size);
	  add_patch (&r, old_id.data - elf->bytes.data, id, old_id.size);
	  compute_build_id (&r, id, old_id.size);
	}
      done = emit (&r, &file);
    }
  vec_free (&r.blocks);
  free (file.buffer);
  free (id);
  free (shdrs);
  free (ehdr);
  return done;
}

bool
elf_rewrite_shrinks (const struct elf *elf, const struct elf_edit *edits,
		     size_t nedits)
{
  struct rewrite r = { .edits = edits, .nedits = nedits };

  for (uint64_t i = 1; i < elf->nsections; i++)
    {
      Elf64_Shdr s = get_shdr (elf, i);
      const struct elf_edit *edit = find_edit (&r, elf, &s);

      /* The edited section begins where its alignment allows, and so does each
	 that follows: no farther than before.  */
      if (edit != NULL
	  && align_like (s.sh_offset, 0, 4) - s.sh_offset + edit->bytes.size
	       > s.sh_size)
	return false;
    }
  return true;
}
