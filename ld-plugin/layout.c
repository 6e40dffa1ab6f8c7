/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Static linking of BPF objects.

   Three passes over the objects, in their order:

     place      sections go behind those of the same name [place_section];
     resolve    local symbols are copied, global ones meet by name
		[resolve_global];
     fill       bytes are copied, and relocations follow them [move_reloc].

   The last is where GNU bpf-ld goes wrong.  BPF has SHT_REL relocations: the
   addend is in the instruction.  One against the symbol of a section counts
   from the beginning of that section in its object; after the link it counts
   from the beginning of the linked section, so the addend must grow by what
   other objects have put before.  Clang and GCC refer to static functions and
   variables in just this way.  */

#include "layout.h"
#include "bpf-code.h"
#include "gcc-12.h"
#include "name-table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  /* What the output may have besides the bytes of the objects.  Nothing real
     comes near.  */
  MAX_ALIGN = 1 << 20,
  MAX_PADDING = 64 << 20
};

/* What only layout_link needs.  */
struct linking
{
  struct layout *l;
  struct name_table sections;	/* Of the output.  */
  struct name_table globals;	/* Symbols of the output.  */
  uint32_t *section_symbol;	/* By section of the output.  */
  uint64_t bytes_in, bytes_out; /* Of sections that have bytes.  */
  struct diag *d;
};

/* ---- Objects.  */

bool
layout_read (const struct layout *l, const struct elf *elf,
	     struct elf_contents *c, struct diag *d)
{
  return l->no_dwarf ? elf_contents_read_code (elf, c, d)
		     : elf_contents_read (elf, c, d);
}

bool
layout_add (struct layout *l, const char *name, struct elf_contents *contents,
	    struct diag *d)
{
  struct layout_object o
    = { .name = arena_strdup (&l->arena, name), .contents = *contents };
  const struct elf *elf = contents->elf;
  struct bytes image = elf_bytes (elf);

  if (elf_machine (elf) != EM_BPF || elf_type (elf) != ET_REL
      || image.data[EI_CLASS] != ELFCLASS64)
    return diag_error (d, name,
		       "has machine %u, ELF type %u and class %u, expected a"
		       " relocatable object for BPF (247, 1, 2)",
		       elf_machine (elf), elf_type (elf),
		       image.data[EI_CLASS]);
  if (l->objects.n == 0)
    l->big_endian = elf_big_endian (elf);
  else if (elf_big_endian (elf) != l->big_endian)
    return diag_error (d, name, "is %s-endian, but %s is %s-endian",
		       elf_big_endian (elf) ? "big" : "little",
		       l->objects.v[0].name, l->big_endian ? "big" : "little");
  *contents = (struct elf_contents){ 0 };
  o.adds_values = gcc_12_adds_values (&o.contents);
  vec_push (&l->objects, o);
  return true;
}

void
layout_free (struct layout *l)
{
  for (size_t i = 0; i < l->objects.n; i++)
    {
      struct layout_object *o = &l->objects.v[i];

      elf_contents_free (&o->contents);
      free (o->section);
      free (o->offset);
      free (o->shared);
      free (o->symbol);
    }
  for (size_t i = 0; i < l->sections.n; i++)
    {
      free (l->sections.v[i].bytes);
      vec_free (&l->sections.v[i].relocs);
    }
  vec_free (&l->objects);
  vec_free (&l->sections);
  vec_free (&l->symbols);
  arena_free (&l->arena);
}

/* ---- Sections.  */

/* Report what is wrong with section S of object O.  */
static bool __attribute__ ((format (printf, 4, 5)))
section_error (const struct linking *k, const struct layout_object *o,
	       uint32_t s, const char *format, ...)
{
  char *place = mem_printf ("%s: section %u '%s'", o->name, s,
			    o->contents.sections.v[s].name);
  char text[256];
  va_list args;

  va_start (args, format);
  vsnprintf (text, sizeof text, format, args);
  va_end (args);
  diag_error (k->d, place, "%s", text);
  free (place);
  return false;
}

/* Whether section S is left out: tables that the output has anew, and lists of
   symbols that would be wrong afterwards.  */
static bool
is_left_out (const struct layout *l, const struct elf_section *s)
{
  switch (s->type)
    {
    case SHT_NULL:
    case SHT_SYMTAB:
    case SHT_STRTAB:
    case SHT_SYMTAB_SHNDX:
    case SHT_REL:
    case BPF_SHT_ADDRSIG:
      return true;
    default:
      return strcmp (s->name, ".BTF") == 0 || strcmp (s->name, ".BTF.ext") == 0
	     || s->index == 0
	     || (l->no_dwarf && strncmp (s->name, ".debug", 6) == 0);
    }
}

/* Whether of all sections NAME only the first is linked.  Each object of a
   program states the license; twice the version is an invalid one.  */
static bool
is_shared (const char *name)
{
  return strcmp (name, "license") == 0 || strcmp (name, "version") == 0;
}

/* The output's section NAME, made if there is none: *NEW tells.  */
static uint32_t
find_section (struct linking *k, const char *name, bool *new)
{
  uint32_t *index = name_table_at (&k->sections, name);

  *new = *index == NAME_NONE;
  if (*new)
    {
      *index = k->l->sections.n;
      vec_push (&k->l->sections,
		(struct layout_section){ .name = name, .align = 1 });
    }
  return *index;
}

/* Check what placing section I of O relies on.  */
static bool
check_section (const struct linking *k, const struct layout_object *o,
	       uint32_t i)
{
  const struct elf_section *s = &o->contents.sections.v[i];

  if (s->type == SHT_GROUP)
    return section_error (
      k, o, i, "is a section group (SHT_GROUP), which cannot be linked");
  if (s->type == SHT_RELA)
    return section_error (k, o, i,
			  "has relocations with addends of their own "
			  "(SHT_RELA), expected SHT_REL");
  if (s->name[0] == '\0')
    return section_error (k, o, i, "has no name");
  if ((s->align & (s->align - 1)) != 0 || s->align > MAX_ALIGN)
    return section_error (k, o, i,
			  "has alignment %llu, expected a power of two up to"
			  " 1048576",
			  (unsigned long long) s->align);
  if ((s->flags & SHF_COMPRESSED) != 0)
    return section_error (k, o, i, "is compressed (SHF_COMPRESSED)");
  if ((s->flags & SHF_EXECINSTR) != 0 && s->bytes.size % INSN_SIZE != 0)
    return section_error (k, o, i,
			  "has code of %zu bytes, expected a multiple of 8",
			  s->bytes.size);
  return true;
}

/* Whether section S, of which OUT has another object's, says the same.  */
static bool
says_the_same (const struct layout *l, const struct layout_section *out,
	       const struct elf_section *s)
{
  const struct elf_section *kept
    = &l->objects.v[out->object].contents.sections.v[out->index];

  return kept->bytes.size == s->bytes.size
	 && (s->bytes.data == NULL || kept->bytes.data == NULL
	     || memcmp (kept->bytes.data, s->bytes.data, s->bytes.size) == 0);
}

/* Let OUT be of the type and flags of section S, which goes into it, and of
   what is there already.  */
static void
join_headers (struct layout_section *out, const struct elf_section *s,
	      bool first)
{
  const uint64_t mergeable = SHF_MERGE | SHF_STRINGS;

  if (first)
    {
      out->type = s->type;
      out->flags = s->flags;
      out->entsize = s->entsize;
    }
  else if (out->type != s->type)
    out->type = SHT_PROGBITS;
  /* What is not strings in every object is not to be merged as strings.  */
  if (out->entsize != s->entsize || ((out->flags ^ s->flags) & mergeable) != 0)
    {
      out->flags &= ~mergeable;
      out->entsize = 0;
    }
  out->flags |= s->flags & ~mergeable;
  if (s->align > out->align)
    out->align = s->align;
}

/* The bytes that OUT takes in the file.  */
static uint64_t
bytes_of (const struct layout_section *out)
{
  return out->type == SHT_NOBITS ? 0 : out->size;
}

/* Put section I of object N to the end of OUT.  A small file must not make a
   large output, by alignment or by bytes that SHT_NOBITS does not have.  */
static bool
append_section (struct linking *k, struct layout_section *out, uint32_t n,
		uint32_t i, bool first)
{
  struct layout_object *o = &k->l->objects.v[n];
  const struct elf_section *s = &o->contents.sections.v[i];
  uint64_t align = s->align == 0 ? 1 : s->align, before = bytes_of (out);

  o->offset[i] = (out->size + align - 1) & -align;
  if (s->bytes.size > UINT32_MAX || o->offset[i] > UINT32_MAX - s->bytes.size)
    return section_error (k, o, i,
			  "has %llu bytes and begins at %llu in the output,"
			  " but offsets in BTF have 32 bits",
			  (unsigned long long) s->bytes.size,
			  (unsigned long long) o->offset[i]);
  join_headers (out, s, first);
  out->size = o->offset[i] + s->bytes.size;
  k->bytes_out += bytes_of (out) - before;
  k->bytes_in += s->bytes.data == NULL ? 0 : s->bytes.size;
  if ((out->flags & SHF_EXECINSTR) != 0
      && (o->offset[i] % INSN_SIZE != 0 || s->bytes.size % INSN_SIZE != 0))
    return section_error (k, o, i,
			  "is %llu bytes at %llu of a section with code,"
			  " expected multiples of 8",
			  (unsigned long long) s->bytes.size,
			  (unsigned long long) o->offset[i]);
  if (k->bytes_out > k->bytes_in + MAX_PADDING)
    return section_error (
      k, o, i,
      "makes more than 64 MiB of padding in the output, where it has %llu"
      " bytes, aligned to %llu, at %llu",
      (unsigned long long) s->bytes.size, (unsigned long long) align,
      (unsigned long long) o->offset[i]);
  return true;
}

/* Put section I of object N behind what the output has of that name.  */
static bool
place_section (struct linking *k, uint32_t n, uint32_t i)
{
  struct layout_object *o = &k->l->objects.v[n];
  const struct elf_section *s = &o->contents.sections.v[i];
  struct layout_section *out;
  bool new;

  if (!check_section (k, o, i))
    return false;
  o->section[i] = find_section (k, s->name, &new);
  out = &k->l->sections.v[o->section[i]];
  if (new)
    {
      out->object = n;
      out->index = i;
    }
  else if (is_shared (s->name))
    {
      o->shared[i] = true;
      if (!says_the_same (k->l, out, s))
	diag_warning (k->d, o->name,
		      "has another %s than the objects before it, and theirs"
		      " is kept",
		      s->name);
      return true;
    }
  return append_section (k, out, n, i, new);
}

static bool
place (struct linking *k)
{
  struct layout *l = k->l;

  vec_push (&l->sections, (struct layout_section){ .name = "" });
  for (size_t n = 0; n < l->objects.n; n++)
    {
      struct layout_object *o = &l->objects.v[n];
      size_t nsections = o->contents.sections.n;

      o->section = mem_alloc (nsections, sizeof *o->section);
      o->offset = mem_zalloc (nsections, sizeof *o->offset);
      o->shared = mem_zalloc (nsections, sizeof *o->shared);
      for (uint32_t i = 0; i < nsections; i++)
	o->section[i] = LAYOUT_NONE;
      for (uint32_t i = 1; i < nsections; i++)
	if (!is_left_out (l, &o->contents.sections.v[i])
	    && !place_section (k, n, i))
	  return false;
    }
  return true;
}

/* ---- Symbols.  */

static uint32_t
add_symbol (struct layout *l, struct elf_symbol elf, uint32_t object,
	    uint32_t index)
{
  vec_push (&l->symbols, (struct layout_symbol){ elf, object, index });
  return l->symbols.n - 1;
}

/* Whether symbol S of O is in a section that the output does not have, or has
   from another object.  */
static bool
is_gone (const struct layout_object *o, const struct elf_symbol *s)
{
  return s->section != 0 && s->section < ELF_COMMON
	 && (o->section[s->section] == LAYOUT_NONE || o->shared[s->section]);
}

/* S of O, with section and value of the output.  */
static struct elf_symbol
moved_symbol (const struct layout_object *o, const struct elf_symbol *s)
{
  struct elf_symbol moved = *s;

  if (s->section != 0 && s->section < ELF_COMMON)
    {
      moved.section = o->section[s->section];
      moved.value += o->offset[s->section];
    }
  return moved;
}

/* Mark the symbols that linked sections of O mention.  */
static void
mark_mentioned (const struct layout_object *o, unsigned char *marks)
{
  const struct elf_contents *c = &o->contents;

  for (size_t i = 0; i < c->reloc_sections.n; i++)
    {
      const struct elf_reloc_section *rs = &c->reloc_sections.v[i];

      if (o->section[rs->target] != LAYOUT_NONE && !o->shared[rs->target])
	for (uint32_t n = 0; n < rs->n; n++)
	  marks[c->relocs.v[rs->first + n].symbol] = 1;
    }
}

/* Whether S, a local symbol, is no more than a label.  */
static bool
is_label (const struct elf_symbol *s)
{
  return s->type == STT_NOTYPE && s->size == 0 && s->section != 0
	 && s->section < ELF_COMMON;
}

/* A symbol for each section of the output, then the local ones.  */
static void
copy_locals (struct linking *k)
{
  struct layout *l = k->l;

  add_symbol (l, (struct elf_symbol){ .name = "" }, 0, LAYOUT_NONE);
  for (uint32_t i = 1; i < l->sections.n; i++)
    k->section_symbol[i] = add_symbol (
      l, (struct elf_symbol){ .name = "", .section = i, .type = STT_SECTION },
      0, LAYOUT_NONE);
  for (size_t n = 0; n < l->objects.n; n++)
    {
      struct layout_object *o = &l->objects.v[n];
      const struct elf_contents *c = &o->contents;

      unsigned char *mentioned = mem_zalloc (c->symbols.n, 1);

      mark_mentioned (o, mentioned);
      o->symbol = mem_alloc (c->symbols.n, sizeof *o->symbol);
      for (uint32_t i = 0; i < c->symbols.n; i++)
	{
	  const struct elf_symbol *s = &c->symbols.v[i];

	  o->symbol[i] = LAYOUT_NONE;
	  if (i == 0)
	    o->symbol[i] = 0;
	  else if (s->type == STT_SECTION && s->section != 0
		   && s->section < ELF_COMMON)
	    {
	      if (o->section[s->section] != LAYOUT_NONE)
		o->symbol[i] = k->section_symbol[o->section[s->section]];
	    }
	  else if (s->binding == STB_LOCAL && !is_gone (o, s)
		   && (mentioned[i] || !l->no_labels || !is_label (s)))
	    o->symbol[i] = add_symbol (l, moved_symbol (o, s), n, i);
	}
      free (mentioned);
    }
  l->nlocals = l->symbols.n;
}

/* The more constraining of two visibilities.  */
static uint8_t
visibility (uint8_t a, uint8_t b)
{
  if (a == STV_DEFAULT || b == STV_DEFAULT)
    return a | b;
  return a < b ? a : b;
}

/* Let S, symbol I of object N, meet the symbol OUT of the same name.  */
static bool
meet (struct linking *k, struct layout_symbol *out, const struct elf_symbol *s,
      uint32_t n, uint32_t i)
{
  const struct layout_object *o = &k->l->objects.v[n];
  bool defined = s->section != 0, was_defined = out->elf.section != 0;
  bool weak = s->binding == STB_WEAK, was_weak = out->elf.binding == STB_WEAK;
  uint8_t vis = visibility (out->elf.visibility, s->visibility);

  if (defined && was_defined && !weak && !was_weak)
    {
      diag_error (k->d, o->name,
		  "defines '%s', which %s defines already (multiple"
		  " definition)",
		  s->name, k->l->objects.v[out->object].name);
      return false;
    }
  if (defined && (!was_defined || (was_weak && !weak)))
    *out = (struct layout_symbol){ moved_symbol (o, s), n, i };
  else if (!defined && !was_defined && !weak)
    out->elf.binding = s->binding;
  out->elf.visibility = vis;
  return true;
}

/* Symbol I of object N is global: find what it is in the output.  */
static bool
resolve_global (struct linking *k, uint32_t n, uint32_t i)
{
  struct layout *l = k->l;
  struct layout_object *o = &l->objects.v[n];
  const struct elf_symbol *s = &o->contents.symbols.v[i];
  uint32_t *known;

  if (s->section == ELF_COMMON)
    return diag_error (k->d, o->name,
		       "has the common symbol '%s', which has no place:"
		       " compile with -fno-common",
		       s->name);
  known = name_table_at (&k->globals, s->name);
  if (*known != NAME_NONE)
    {
      o->symbol[i] = *known;
      return is_gone (o, s) || meet (k, &l->symbols.v[*known], s, n, i);
    }
  if (!is_gone (o, s))
    o->symbol[i] = *known = add_symbol (l, moved_symbol (o, s), n, i);
  return true;
}

/* GCC names a variable or function with a label of its own (asm) by its name
   in C in the relocations of .BTF, and nowhere else.  That makes undefined
   symbols, which nobody will ever define: they are left out.  */
static bool
resolve (struct linking *k)
{
  struct layout *l = k->l;
  bool done = true;

  copy_locals (k);
  for (size_t n = 0; n < l->objects.n; n++)
    {
      const struct elf_contents *c = &l->objects.v[n].contents;
      unsigned char *mentioned = mem_zalloc (c->symbols.n, 1);

      mark_mentioned (&l->objects.v[n], mentioned);
      for (uint32_t i = 1; i < c->symbols.n; i++)
	if (c->symbols.v[i].binding != STB_LOCAL
	    && c->symbols.v[i].type != STT_SECTION
	    && (c->symbols.v[i].section != 0 || mentioned[i]))
	  done = resolve_global (k, n, i) && done;
      free (mentioned);
    }
  return done;
}

/* ---- Contents.  */

/* A relocation on its way to the output.  */
struct moving
{
  const struct layout_object *object;
  const struct elf_reloc_section *section;
  uint32_t index;	       /* In that.  */
  const struct elf_reloc *old; /* As the object has it.  */
  unsigned char *at;	       /* The bytes that it is about.  */
  uint64_t room;	       /* How many there are.  */
};

/* Report what is wrong with relocation M.  */
static bool
reloc_error (const struct linking *k, const struct moving *m,
	     const char *format, uint64_t value)
{
  char *place = mem_printf (
    "%s: section %u '%s': relocation %u", m->object->name, m->section->index,
    m->object->contents.sections.v[m->section->index].name, m->index);

  diag_error (k->d, place, "%s %llu", format, (unsigned long long) value);
  free (place);
  return false;
}

static uint64_t
load_field (const struct linking *k, const unsigned char *p, unsigned size)
{
  bool swap = k->l->big_endian != HOST_BIG_ENDIAN;
  uint64_t first;

  if (size == 2)
    return load16 (p, swap);
  first = load32 (p, swap);
  if (size == 4)
    return first;
  return k->l->big_endian ? first << 32 | load32 (p + 4, swap)
			  : (uint64_t) load32 (p + 4, swap) << 32 | first;
}

static void
store_field (const struct linking *k, unsigned char *p, unsigned size,
	     uint64_t value)
{
  bool swap = k->l->big_endian != HOST_BIG_ENDIAN;

  if (size == 2)
    store16 (p, value, swap);
  else if (size == 4)
    store32 (p, value, swap);
  else
    {
      store32 (p + (k->l->big_endian ? 4 : 0), value, swap);
      store32 (p + (k->l->big_endian ? 0 : 4), value >> 32, swap);
    }
}

/* Bytes that relocation M of a known type is about, or 0.  */
static unsigned
reloc_size (const struct moving *m)
{
  switch (m->old->type)
    {
    case BPF_64_64:
      return 2 * INSN_SIZE;
    case BPF_64_32:
    case BPF_GNU_64_16:
      return INSN_SIZE;
    case BPF_64_ABS64:
    case BPF_DATA_64:
      return 8;
    case BPF_64_ABS32:
    case BPF_64_NODYLD32:
    case BPF_DATA_32:
      return 4;
    default:
      return 0;
    }
}

/* Whether relocation M is of a type for data, but about an instruction.
   binutils 2.40 has types for other operands and jumps under these numbers,
   which no compiler uses.  */
static bool
is_misplaced (const struct moving *m)
{
  const struct elf_section *s
    = &m->object->contents.sections.v[m->section->target];

  return (s->flags & SHF_EXECINSTR) != 0 && m->old->type != BPF_64_64
	 && m->old->type != BPF_64_32 && m->old->type != BPF_GNU_64_16;
}

/* Add SHIFT bytes to the addend of relocation M, which is in the section.  */
static bool
shift_addend (const struct linking *k, const struct moving *m, uint64_t shift)
{
  unsigned char *p = m->at;
  uint64_t sum;

  switch (m->old->type)
    {
    case BPF_64_64:
      sum = load_field (k, p + INSN_IMM, 4)
	    + (load_field (k, p + INSN_SIZE + INSN_IMM, 4) << 32) + shift;
      store_field (k, p + INSN_IMM, 4, sum);
      store_field (k, p + INSN_SIZE + INSN_IMM, 4, sum >> 32);
      return true;
    case BPF_64_32:
      /* Calls and jumps count instructions; what else has this relocation,
	 bytes.  */
      sum = (uint32_t) load_field (k, p + INSN_IMM, 4)
	    + (p[0] == INSN_CALL || p[0] == INSN_JAL ? shift / INSN_SIZE
						     : shift);
      store_field (k, p + INSN_IMM, 4, sum);
      return true;
    case BPF_GNU_64_16:
      sum = (int16_t) load_field (k, p + INSN_OFF, 2) + shift / INSN_SIZE;
      if ((int64_t) sum > INT16_MAX)
	return reloc_error (k, m,
			    "is a jump over more than 32767"
			    " instructions, namely",
			    sum);
      store_field (k, p + INSN_OFF, 2, sum);
      return true;
    default:
      store_field (k, p, reloc_size (m),
		   load_field (k, p, reloc_size (m)) + shift);
      return true;
    }
}

/* Take VALUE, of the symbol, out of the addend of relocation M: see gcc-12.h.
   In a call it is there in bytes, too.  */
static bool
take_value (const struct linking *k, const struct moving *m, uint64_t value)
{
  unsigned char *p = m->at;

  if (m->old->type == BPF_GNU_64_16)
    return true; /* This assembler has none.  */
  if (m->old->type != BPF_64_32)
    return shift_addend (k, m, -value);
  store_field (k, p + INSN_IMM, 4, load_field (k, p + INSN_IMM, 4) - value);
  return true;
}

uint32_t
layout_reloc_type (uint32_t type)
{
  return type == BPF_DATA_32   ? BPF_64_ABS32
	 : type == BPF_DATA_64 ? BPF_64_ABS64
			       : type;
}

/* Move a relocation to the output, and its addend with what it counts from. */
static bool
move_reloc (struct linking *k, const struct moving *m,
	    struct layout_section *out)
{
  const struct layout_object *o = m->object;
  const struct elf_symbol *s = &o->contents.symbols.v[m->old->symbol];
  struct elf_reloc moved = *m->old;

  if (m->old->type == 0) /* R_BPF_NONE.  */
    return true;
  if (reloc_size (m) == 0)
    return reloc_error (k, m, "is of unknown type", m->old->type);
  if (is_misplaced (m))
    return reloc_error (k, m, "is about an instruction, but of type",
			m->old->type);
  if (reloc_size (m) > m->room)
    return reloc_error (k, m, "ends behind the section, at byte",
			m->old->offset + reloc_size (m));
  moved.symbol = o->symbol[m->old->symbol];
  /* Debugging information may describe what another object's was kept of.  */
  if (moved.symbol == LAYOUT_NONE && (out->flags & SHF_ALLOC) == 0)
    return true;
  if (moved.symbol == LAYOUT_NONE)
    {
      char *what = mem_printf (
	"is against '%s' in a section that the output does not have, or has of"
	" another object: symbol",
	s->name);

      reloc_error (k, m, what, m->old->symbol);
      free (what);
      return false;
    }
  moved.offset += o->offset[m->section->target];
  moved.type = layout_reloc_type (moved.type);
  vec_push (&out->relocs, moved);
  if (s->section == 0 || s->section >= ELF_COMMON)
    return true;
  if (s->type == STT_SECTION)
    return shift_addend (k, m, o->offset[s->section]);
  if (o->adds_values && s->binding != STB_LOCAL)
    return take_value (k, m, s->value);
  return true;
}

/* Copy the sections of O.  */
static void
copy_sections (struct linking *k, const struct layout_object *o)
{
  for (uint32_t i = 1; i < o->contents.sections.n; i++)
    {
      struct bytes from = o->contents.sections.v[i].bytes;

      if (o->section[i] != LAYOUT_NONE && !o->shared[i] && from.data != NULL)
	memcpy (k->l->sections.v[o->section[i]].bytes + o->offset[i],
		from.data, from.size);
    }
}

/* Copy the relocations in section RS of O.  */
static bool
move_relocs (struct linking *k, const struct layout_object *o,
	     const struct elf_reloc_section *rs)
{
  struct moving m = { .object = o, .section = rs };
  struct bytes from = o->contents.sections.v[rs->target].bytes;
  struct layout_section *out;

  if (o->section[rs->target] == LAYOUT_NONE || o->shared[rs->target])
    return true;
  out = &k->l->sections.v[o->section[rs->target]];
  if (rs->n > 0 && from.data == NULL)
    return section_error (k, o, rs->index,
			  "has relocations of a section without contents");
  for (m.index = 0; m.index < rs->n; m.index++)
    {
      m.old = &o->contents.relocs.v[rs->first + m.index];
      m.at = out->bytes + o->offset[rs->target] + m.old->offset;
      m.room = from.size - m.old->offset;
      if (!move_reloc (k, &m, out))
	return false;
    }
  return true;
}

static bool
fill (struct linking *k)
{
  struct layout *l = k->l;

  for (uint32_t i = 1; i < l->sections.n; i++)
    if (l->sections.v[i].type != SHT_NOBITS)
      l->sections.v[i].bytes = mem_zalloc (l->sections.v[i].size, 1);
  for (size_t n = 0; n < l->objects.n; n++)
    {
      const struct layout_object *o = &l->objects.v[n];

      copy_sections (k, o);
      for (size_t r = 0; r < o->contents.reloc_sections.n; r++)
	if (!move_relocs (k, o, &o->contents.reloc_sections.v[r]))
	  return false;
    }
  return true;
}

bool
layout_link (struct layout *l, struct diag *d)
{
  struct linking k = { .l = l, .d = d };
  bool done = place (&k);

  if (done)
    {
      k.section_symbol = mem_zalloc (l->sections.n, sizeof *k.section_symbol);
      done = resolve (&k) && fill (&k);
    }
  free (k.section_symbol);
  name_table_free (&k.sections);
  name_table_free (&k.globals);
  return done;
}
