/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repairing what GNU ld has made of BPF objects.

   `ld -r' of GNU binutils (2.40 to 2.47, elf64-bpf.c) does for BPF only half
   of what a link is.  Sections, symbols and relocations go where they must.
   But relocations of BPF have their addend in the section, and ld forgets to
   add to it when the relocation is against the symbol of a section, as it is
   for everything static:

     a.o   .text  f: ...            raw_tp/a  call .text + 0
     b.o   .text  f: ...            raw_tp/b  call .text + 0

   In the output, too, both programs call .text + 0, the f of a.o.  That loads
   and runs.  The same happens to static variables, and to what .BTF, .BTF.ext
   and debug information say of places.  testsuite/btf.bpf/plugin-needed.t
   shows it, and will tell when it is over.

   From the output it cannot be told what an addend meant.  So we keep a copy
   of each input, in the order in which ld takes them [repair_keep], and link
   them ourselves (layout.h, bpf.h).  When ld has written the output, both
   links must agree in everything that ld does right: in the sizes of sections
   [match_sections], the places of symbols [match_symbols, match_locals] and
   those of relocations [match_relocs].  Then the contents of our sections are
   the contents that ld's should have, and are put into its file (elf-change.h)
   [plan_sections, plan_symbols].

   Why not write the file from our layout, as btf-link does?  Because the
   user's options are ld's business: what -S, -x, --defsym or a linker script
   do to the file stays done.  Where they do something to what is loaded that
   we do not see through, the links disagree, and that is an error: it is
   better to have no program than one that calls other functions.

   There are two more differences.  Each object of a program states the
   license, and GNU ld (with -z muldefs) puts all of them one after the other;
   the loader wants one.  The first stays [struct piece]; as does the first
   `version'.  And .rel.BTF, .rel.BTF.ext and .llvm_addrsig go: they were for
   linkers, and have been followed or are no longer true.  */

#include "repair.h"
#include "bpf.h"
#include "bpf-code.h"
#include "elf-change.h"
#include "hash.h"
#include "name-table.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- Inputs.  */

bool
repair_is_object (const unsigned char header[REPAIR_HEADER])
{
  bool big_endian = header[EI_DATA] == ELFDATA2MSB;
  bool swap = big_endian != HOST_BIG_ENDIAN;

  return memcmp (header, ELFMAG, SELFMAG) == 0
	 && header[EI_CLASS] == ELFCLASS64
	 && (big_endian || header[EI_DATA] == ELFDATA2LSB)
	 && load16 (header + offsetof (Elf64_Ehdr, e_type), swap) == ET_REL
	 && load16 (header + offsetof (Elf64_Ehdr, e_machine), swap) == EM_BPF;
}

void
repair_keep (struct repair *r, char *name, unsigned char *bytes, size_t size)
{
  vec_push (&r->inputs, (struct repair_input){ name, bytes, size });
}

void
repair_free (struct repair *r)
{
  for (size_t i = 0; i < r->inputs.n; i++)
    {
      free (r->inputs.v[i].name);
      free (r->inputs.v[i].bytes);
    }
  vec_free (&r->inputs);
}

/* Read file PATH up to SIZE bytes.  Return how many there were, or -1.  */
static ssize_t
read_file (const char *path, unsigned char *to, size_t size)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  size_t done = 0;
  ssize_t n = 0;

  if (fd < 0)
    return -1;
  while (done < size && (n = read (fd, to + done, size - done)) != 0)
    if (n > 0)
      done += n;
    else if (errno != EINTR)
      break;
  close (fd);
  return n < 0 ? -1 : (ssize_t) done;
}

bool
repair_is_file (const char *path)
{
  unsigned char header[REPAIR_HEADER];
  struct stat st;

  return stat (path, &st) == 0 && S_ISREG (st.st_mode)
	 && read_file (path, header, sizeof header) == sizeof header
	 && repair_is_object (header);
}

bool
repair_wants (const struct repair *r, const char *path)
{
  return r->inputs.n > 0 && repair_is_file (path);
}

/* ---- What both links have.  */

/* What one object gives to an output section, as ld places it.  */
struct piece
{
  uint64_t offset;
  bool kept; /* Our link has it, too.  */
};

/* A section of the output, as our link has it.  */
struct merged
{
  VEC (struct piece) pieces; /* By offset; empty ones only if first.  */
  uint64_t size;	     /* Of all pieces: what ld's must have.  */
  uint32_t output;	     /* Its index in ld's file; 0: it is not there.  */
};

struct job
{
  const char *path; /* The output.  */
  const struct objects_options *options;
  struct diag *d;

  VEC (struct elf *) images; /* Of the inputs.  */
  struct layout layout;
  struct merged *merged; /* By section of the layout.  */

  unsigned char *bytes; /* Of the output.  */
  struct elf *elf;
  struct elf_contents c;
  uint32_t *section;		   /* By section of C: the layout's, or
				      LAYOUT_NONE.  */
  struct elf_change *sections;	   /* By section of C.  */
  struct elf_symbol_change *moves; /* By symbol of C.  */

  struct bpf_sections btf;
  struct dedup_stats stats;
};

/* Read the inputs and link them.  */
static bool
link_inputs (struct job *j, const struct repair *r)
{
  for (size_t i = 0; i < r->inputs.n; i++)
    {
      const struct repair_input *in = &r->inputs.v[i];
      struct elf *elf
	= elf_image ((struct bytes){ in->bytes, in->size }, in->name, j->d);
      struct elf_contents contents;

      if (elf == NULL)
	return false;
      vec_push (&j->images, elf);
      if (!layout_read (&j->layout, elf, &contents, j->d)
	  || !layout_add (&j->layout, in->name, &contents, j->d))
	{
	  elf_contents_free (&contents);
	  return false;
	}
    }
  return layout_link (&j->layout, j->d);
}

/* Read the output.  */
static bool
read_output (struct job *j)
{
  struct stat st;
  ssize_t n = -1;

  if (stat (j->path, &st) == 0)
    {
      j->bytes = mem_alloc (1, st.st_size);
      n = read_file (j->path, j->bytes, st.st_size);
    }
  if (n < 0)
    return diag_error (j->d, j->path, "cannot be read: %s", strerror (errno));
  j->elf = elf_image ((struct bytes){ j->bytes, n }, j->path, j->d);
  return j->elf != NULL && elf_contents_read (j->elf, &j->c, j->d);
}

/* ---- Sections.  */

/* What follows from a difference.  */
static const char consequence[]
  = "so the relocations that bpf-ld leaves wrong cannot be repaired";

/* Report that section INDEX of the output is not as it should be.  */
static bool
section_error (const struct job *j, uint32_t index, const char *what)
{
  char *place = elf_section_place (&j->c, index);

  diag_error (j->d, place, "%s, %s", what, consequence);
  free (place);
  return false;
}

/* Find out which pieces ld has put into which section.  */
static void
find_pieces (struct job *j)
{
  const struct layout *l = &j->layout;

  j->merged = mem_zalloc (l->sections.n, sizeof *j->merged);
  for (size_t n = 0; n < l->objects.n; n++)
    {
      const struct layout_object *o = &l->objects.v[n];

      for (uint32_t i = 1; i < o->contents.sections.n; i++)
	{
	  const struct elf_section *s = &o->contents.sections.v[i];
	  uint64_t align = s->align == 0 ? 1 : s->align;
	  struct merged *m;

	  if (o->section[i] == LAYOUT_NONE)
	    continue;
	  m = &j->merged[o->section[i]];
	  m->size = (m->size + align - 1) & -align;
	  if (s->bytes.size > 0 || m->pieces.n == 0)
	    vec_push (&m->pieces, (struct piece){ m->size, !o->shared[i] });
	  m->size += s->bytes.size;
	}
    }
}

/* Whether section S of the output is one that ld fills by itself.  */
static bool
is_table (const struct elf_section *s)
{
  return s->index == 0 || s->type == SHT_SYMTAB || s->type == SHT_STRTAB
	 || s->type == SHT_REL || strcmp (s->name, ".BTF") == 0
	 || strcmp (s->name, ".BTF.ext") == 0;
}

/* Pair section S of the output with that of our link: number INDEX, or
   NAME_NONE.  */
static bool
match_section (struct job *j, const struct elf_section *s, uint32_t index)
{
  const struct layout_section *ours;
  struct merged *m;
  char *text;

  /* ld itself makes notes (--build-id), which are for no program.  */
  if (index == NAME_NONE)
    return (s->flags & SHF_ALLOC) == 0 || s->type == SHT_NOTE
	   || s->bytes.size == 0
	   || section_error (j, s->index, "is in no object");
  if ((s->flags & SHF_COMPRESSED) != 0)
    return section_error (j, s->index, "is compressed (SHF_COMPRESSED)");
  ours = &j->layout.sections.v[index];
  m = &j->merged[index];
  if (m->output != 0)
    return section_error (j, s->index, "is the second of its name");
  m->output = s->index;
  j->section[s->index] = index;
  if ((s->type == SHT_NOBITS) != (ours->bytes == NULL))
    return section_error (j, s->index,
			  ours->bytes == NULL
			    ? "has contents, but in no object"
			    : "has no contents, but it has in an object");
  if (s->bytes.size == m->size)
    return true;
  text = mem_printf ("has %zu bytes, but in the objects together %llu",
		     s->bytes.size, (unsigned long long) m->size);
  section_error (j, s->index, text);
  free (text);
  return false;
}

/* Check that ld has left out no section with contents that are loaded.  */
static bool
check_missing (const struct job *j)
{
  for (uint32_t i = 1; i < j->layout.sections.n; i++)
    {
      const struct layout_section *s = &j->layout.sections.v[i];

      if (j->merged[i].output == 0 && s->size > 0
	  && (s->flags & SHF_ALLOC) != 0)
	return diag_error (j->d, j->path,
			   "has no section '%s', which %s has, %s", s->name,
			   j->layout.objects.v[s->object].name, consequence);
    }
  return true;
}

/* Pair the sections of the output with those of our link.  */
static bool
match_sections (struct job *j)
{
  struct name_table names = { 0 };
  bool done = true;

  find_pieces (j);
  for (uint32_t i = 1; i < j->layout.sections.n; i++)
    *name_table_at (&names, j->layout.sections.v[i].name) = i;
  j->section = mem_alloc (j->c.sections.n, sizeof *j->section);
  for (uint32_t i = 0; i < j->c.sections.n; i++)
    {
      const struct elf_section *s = &j->c.sections.v[i];

      j->section[i] = LAYOUT_NONE;
      if (done && !is_table (s))
	done = match_section (j, s, name_table_get (&names, s->name));
    }
  name_table_free (&names);
  return done && check_missing (j);
}

/* ---- Symbols.  */

/* The piece of M in which OFFSET is; of an empty one at the end of another,
   that other.  */
static const struct piece *
find_piece (const struct merged *m, uint64_t offset)
{
  size_t low = 0, high = m->pieces.n;

  while (high - low > 1)
    {
      size_t middle = low + (high - low) / 2;

      if (m->pieces.v[middle].offset <= offset)
	low = middle;
      else
	high = middle;
    }
  return &m->pieces.v[low];
}

/* What becomes of symbol S of the output, in a piece that goes.  To ld its
   definition may be better than the one in the piece that stays (a weak one),
   in whose place it comes.  NAMES has our global symbols.  */
static struct elf_symbol_change
move_to_kept (const struct job *j, const struct name_table *names,
	      const struct elf_symbol *s)
{
  uint32_t ours
    = s->binding == STB_LOCAL ? NAME_NONE : name_table_get (names, s->name);

  if (ours == NAME_NONE)
    return (struct elf_symbol_change){ .drop = true };
  return (
    struct elf_symbol_change){ .value = j->layout.symbols.v[ours].elf.value,
			       .size = j->layout.symbols.v[ours].elf.size };
}

/* Decide where the symbols of the output go: those in sections that are cut
   stay if the piece does that they are in; undefined ones, if our link has
   them, which leaves out what only .BTF mentions.  */
static void
plan_symbols (struct job *j)
{
  struct name_table names = { 0 };

  for (uint32_t i = j->layout.nlocals; i < j->layout.symbols.n; i++)
    *name_table_at (&names, j->layout.symbols.v[i].elf.name) = i;
  j->moves = mem_zalloc (j->c.symbols.n, sizeof *j->moves);
  for (uint32_t i = 0; i < j->c.symbols.n; i++)
    {
      const struct elf_symbol *s = &j->c.symbols.v[i];
      uint32_t section
	= s->section < j->c.sections.n ? j->section[s->section] : LAYOUT_NONE;

      j->moves[i]
	= (struct elf_symbol_change){ .value = s->value, .size = s->size };
      if (s->section == 0 && s->binding != STB_LOCAL
	  && name_table_get (&names, s->name) == NAME_NONE)
	j->moves[i].drop = true;
      if (section != LAYOUT_NONE && s->type != STT_SECTION
	  && j->merged[section].size != j->layout.sections.v[section].size
	  && !find_piece (&j->merged[section], s->value)->kept)
	j->moves[i] = move_to_kept (j, &names, s);
    }
  name_table_free (&names);
}

/* How symbol THEIRS of the output differs from OURS of the layout; NULL if in
   nothing that matters.  */
static const char *
difference (const struct job *j, uint32_t theirs, uint32_t ours)
{
  const struct elf_symbol *a = &j->c.symbols.v[theirs];
  const struct elf_symbol *b = &j->layout.symbols.v[ours].elf;
  bool placed = b->section != 0 && b->section < ELF_COMMON;

  if (!placed)
    return a->section != b->section		? "is defined elsewhere"
	   : b->section == 0			? NULL
	   : j->moves[theirs].value != b->value ? "has another value"
						: NULL;
  if (a->section >= j->c.sections.n || j->section[a->section] != b->section)
    return "is in another section";
  if (j->moves[theirs].drop || j->moves[theirs].value != b->value)
    return "is at another place";
  return NULL;
}

static bool
symbol_error (const struct job *j, const char *name, const char *what)
{
  char *place = mem_printf ("%s: symbol '%s'", j->path, name);

  diag_error (j->d, place, "%s than in the objects, %s", what, consequence);
  free (place);
  return false;
}

/* Check that our global symbol number I is in the output.  NAMES has the
   global symbols of that.  */
static bool
match_symbol (const struct job *j, uint32_t i, const struct name_table *names)
{
  const struct layout_symbol *s = &j->layout.symbols.v[i];
  uint32_t theirs;
  const char *what;

  if (s->elf.section == 0) /* If something needs it: see match_relocs.  */
    return true;
  theirs = name_table_get (names, s->elf.name);
  if (theirs == NAME_NONE)
    return diag_error (j->d, j->path,
		       "has no symbol '%s', which %s defines: a loader will"
		       " look for it",
		       s->elf.name, j->layout.objects.v[s->object].name);
  what = difference (j, theirs, i);
  return what == NULL || symbol_error (j, s->elf.name, what);
}

/* Find, in the table T of ours, a local symbol that is A but for what ld makes
   of section and value.  Return its slot, or where it belongs; *HASH is set.
 */
static struct hash_slot *
find_local (const struct job *j, const struct hash_table *t,
	    const struct elf_symbol *a, uint32_t section, uint64_t value,
	    uint64_t *hash)
{
  uint64_t key[] = { hash_bytes (a->name, strlen (a->name)), section, value,
		     a->size, a->type };
  struct hash_slot *s;

  *hash = hash_bytes (key, sizeof key);
  for (s = hash_find (t, *hash); s->entry != 0; s = hash_next (t, s))
    {
      const struct elf_symbol *b = &j->layout.symbols.v[s->entry - 1].elf;

      if (s->hash == (uint32_t) *hash && b->section == section
	  && b->value == value && b->size == a->size && b->type == a->type
	  && strcmp (a->name, b->name) == 0)
	break;
    }
  return s;
}

/* Check that each local symbol of the output is where one of that name is in
   our link.  There may be fewer (-x).  If that holds, the output's symbols fit
   our contents, even if ld's were in another order.  */
static bool
match_locals (const struct job *j)
{
  struct hash_table t = { 0 };
  uint64_t hash;
  bool done = true;

  hash_reserve (&t);
  for (uint32_t i = 1; i < j->layout.nlocals; i++)
    {
      const struct elf_symbol *s = &j->layout.symbols.v[i].elf;
      struct hash_slot *slot;

      hash_reserve (&t);
      slot = find_local (j, &t, s, s->section, s->value, &hash);
      if (slot->entry == 0)
	hash_put (&t, slot, hash, i);
    }
  for (uint32_t i = 1; i < j->c.symbols.n; i++)
    {
      const struct elf_symbol *s = &j->c.symbols.v[i];

      if (s->binding == STB_LOCAL && s->type != STT_SECTION
	  && s->section < j->c.sections.n
	  && j->section[s->section] != LAYOUT_NONE && !j->moves[i].drop
	  && find_local (j, &t, s, j->section[s->section], j->moves[i].value,
			 &hash)
		 ->entry
	       == 0)
	done = symbol_error (j, s->name, "is at another place");
    }
  hash_free (&t);
  return done;
}

/* Check that what objects define is where it is in our link.  Symbols that the
   output has besides are the user's (--defsym).  */
static bool
match_symbols (const struct job *j)
{
  struct name_table names = { 0 };
  bool done = true;

  for (uint32_t i = 1; i < j->c.symbols.n; i++)
    if (j->c.symbols.v[i].binding != STB_LOCAL)
      *name_table_at (&names, j->c.symbols.v[i].name) = i;
  for (uint32_t i = j->layout.nlocals; i < j->layout.symbols.n; i++)
    done = match_symbol (j, i, &names) && done;
  name_table_free (&names);
  return done;
}

/* Warn if ld has left out symbols of static functions (-x): libbpf finds
   functions by their symbols, static ones too.  */
static void
warn_of_functions (const struct job *j)
{
  struct name_table names = { 0 };
  const char *missing = NULL;

  for (uint32_t i = 1; i < j->c.symbols.n; i++)
    if (j->c.symbols.v[i].type == STT_FUNC)
      *name_table_at (&names, j->c.symbols.v[i].name) = i;
  for (uint32_t i = 1; missing == NULL && i < j->layout.nlocals; i++)
    {
      const struct elf_symbol *s = &j->layout.symbols.v[i].elf;

      if (s->type == STT_FUNC && name_table_get (&names, s->name) == NAME_NONE)
	missing = s->name;
    }
  if (missing != NULL)
    diag_warning (j->d, j->path,
		  "has no symbol of the static function '%s', so libbpf will"
		  " not load it: link without -x",
		  missing);
  name_table_free (&names);
}

/* ---- Relocations.  */

/* Check that relocation THEIRS of section INDEX is OURS.  Addends are in the
   section: what counts is the value that they are added to.  */
static bool
match_reloc (const struct job *j, uint32_t index, uint32_t number,
	     const struct elf_reloc *theirs, const struct elf_reloc *ours)
{
  const struct elf_symbol *a = &j->c.symbols.v[theirs->symbol];
  const struct elf_symbol *b = &j->layout.symbols.v[ours->symbol].elf;
  const char *what = NULL;
  char *text;

  if (theirs->offset != ours->offset
      || layout_reloc_type (theirs->type) != ours->type)
    what = "is not that";
  else if (b->section == 0 && strcmp (a->name, b->name) != 0)
    what = "is against another symbol than that";
  else if (b->section != 0)
    what = difference (j, theirs->symbol, ours->symbol);
  if (what == NULL)
    return true;
  text
    = mem_printf ("has a relocation %u, at byte %llu against '%s', that %s"
		  " of the objects",
		  number, (unsigned long long) theirs->offset, a->name, what);
  section_error (j, index, text);
  free (text);
  return false;
}

/* Check the relocations of section RS, the next of its target, of which SEEN
   were seen already.  */
static bool
match_reloc_section (const struct job *j, const struct elf_reloc_section *rs,
		     uint32_t *seen)
{
  const struct layout_section *ours
    = &j->layout.sections.v[j->section[rs->target]];

  for (uint32_t i = 0; i < rs->n; i++)
    {
      const struct elf_reloc *theirs = &j->c.relocs.v[rs->first + i];

      if (theirs->type == 0 /* R_BPF_NONE.  */
	  || ((ours->flags & SHF_ALLOC) == 0 && j->moves[theirs->symbol].drop))
	continue;
      if (*seen == ours->relocs.n)
	return section_error (j, rs->target,
			      "has more relocations than in the objects");
      if (!match_reloc (j, rs->target, *seen, theirs, &ours->relocs.v[*seen]))
	return false;
      ++*seen;
    }
  return true;
}

/* Check that both links have the same relocations.  */
static bool
match_relocs (const struct job *j)
{
  uint32_t *seen = mem_zalloc (j->layout.sections.n, sizeof *seen);
  bool done = true;

  for (size_t i = 0; done && i < j->c.reloc_sections.n; i++)
    {
      const struct elf_reloc_section *rs = &j->c.reloc_sections.v[i];

      if (j->section[rs->target] != LAYOUT_NONE)
	done = match_reloc_section (j, rs, &seen[j->section[rs->target]]);
    }
  for (uint32_t i = 1; done && i < j->layout.sections.n; i++)
    if (j->merged[i].output != 0
	&& seen[i] != j->layout.sections.v[i].relocs.n)
      done = section_error (j, j->merged[i].output,
			    "has fewer relocations than in the objects");
  free (seen);
  return done;
}

/* ---- The new file.  */

/* Whether section S was for linkers only.  */
static bool
is_for_linkers (const struct job *j, const struct elf_section *s)
{
  const char *target = s->type == SHT_REL ? j->c.sections.v[s->info].name : "";

  return s->type == BPF_SHT_ADDRSIG || strcmp (target, ".BTF") == 0
	 || strcmp (target, ".BTF.ext") == 0;
}

/* What becomes of section S of the output.  */
static struct elf_change
plan_section (const struct job *j, const struct elf_section *s)
{
  uint32_t index = j->section[s->index];
  struct elf_change change = { .how = ELF_REPLACE };

  if (is_for_linkers (j, s))
    change.how = ELF_DROP;
  else if (strcmp (s->name, ".BTF") == 0 || strcmp (s->name, ".BTF.ext") == 0)
    {
      const struct btf_bytes *b
	= s->name[4] == '\0' ? &j->btf.btf : &j->btf.ext;

      change.bytes = (struct bytes){ b->data, b->size };
      change.align = 4;
      if (b->size == 0)
	change.how = ELF_DROP;
    }
  else if (index != LAYOUT_NONE && s->type != SHT_NOBITS)
    change.bytes = (struct bytes){ j->layout.sections.v[index].bytes,
				   j->layout.sections.v[index].size };
  else
    change.how = ELF_KEEP;
  return change;
}

static void
plan_sections (struct job *j)
{
  j->sections = mem_zalloc (j->c.sections.n, sizeof *j->sections);
  for (uint32_t i = 1; i < j->c.sections.n; i++)
    j->sections[i] = plan_section (j, &j->c.sections.v[i]);
}

/* Tell what changes.  */
static void
tell (const struct job *j)
{
  if (!j->options->verbose)
    return;
  for (uint32_t i = 1; i < j->c.sections.n; i++)
    {
      const struct elf_section *s = &j->c.sections.v[i];
      const struct elf_change *change = &j->sections[i];
      char *place = elf_section_place (&j->c, i);

      if (change->how == ELF_DROP)
	diag_note (j->d, place, "removed");
      else if (change->how == ELF_REPLACE
	       && (change->bytes.size != s->bytes.size
		   || memcmp (change->bytes.data, s->bytes.data, s->bytes.size)
			!= 0))
	diag_note (j->d, place, "repaired");
      free (place);
    }
}

/* Tell sizes.  */
static void
tell_stats (const struct job *j, const struct repair *r)
{
  diag_note (j->d, "stats", "%zu objects with %zu bytes of BTF", r->inputs.n,
	     bpf_bytes (&j->layout));
  diag_note (j->d, "stats", "written: %zu bytes of BTF", j->btf.btf.size);
  diag_note (j->d, "stats", "names with several definitions: %zu",
	     j->stats.conflicts);
}

/* Put the new file in the place of the old one, and the BTF besides it.
   Nothing takes its place before all is written.  */
static bool
write_file (const struct job *j)
{
  struct outfile out;
  bool done;

  if (!outfile_open (&out, j->path, j->d))
    return false;
  done = elf_change (&j->c, j->sections, j->moves, &out, j->d)
	 && objects_write_out (j->options, &j->btf.btf, j->d)
	 && outfile_commit (&out, j->d);
  outfile_abort (&out);
  return done;
}

static bool
merge_btf (struct job *j)
{
  struct pool *pool = pool_new (j->options->jobs);
  bool done = bpf_merge (&j->layout, j->path, j->options, pool, &j->btf,
			 &j->stats, j->d);

  pool_free (pool);
  return done;
}

static void
job_free (struct job *j)
{
  bpf_free (&j->btf);
  for (size_t i = 0; j->merged != NULL && i < j->layout.sections.n; i++)
    vec_free (&j->merged[i].pieces);
  free (j->merged);
  free (j->section);
  free (j->sections);
  free (j->moves);
  layout_free (&j->layout);
  for (size_t i = 0; i < j->images.n; i++)
    elf_close (j->images.v[i]);
  vec_free (&j->images);
  elf_contents_free (&j->c);
  elf_close (j->elf);
  free (j->bytes);
}

bool
repair_output (const struct repair *r, const char *path,
	       const struct objects_options *options, struct diag *d)
{
  struct job j = { .path = path, .options = options, .d = d };
  bool done = link_inputs (&j, r) && read_output (&j) && match_sections (&j);

  if (done)
    {
      plan_symbols (&j);
      done = match_symbols (&j) && match_locals (&j) && match_relocs (&j)
	     && merge_btf (&j);
    }
  if (done)
    {
      warn_of_functions (&j);
      plan_sections (&j);
      tell (&j);
      done = write_file (&j);
      if (done && options->stats)
	tell_stats (&j, r);
    }
  job_free (&j);
  return done;
}

bool
repair_file (const char *path, const struct objects_options *options,
	     struct diag *d)
{
  struct job j = { .path = path, .options = options, .d = d };
  struct repair r = { 0 };
  struct elf_section section;
  bool done;

  if (!outfile_replaces (path))
    return diag_error (d, path,
		       "is an open descriptor, so it cannot be changed in"
		       " place");
  done = read_output (&j);
  if (done && !elf_find (j.elf, ".BTF", &section, d))
    done = d->errors > 0 ? false : diag_error (d, path, "has no BTF");
  if (done)
    {
      unsigned char *copy = mem_alloc (1, elf_bytes (j.elf).size);

      memcpy (copy, elf_bytes (j.elf).data, elf_bytes (j.elf).size);
      repair_keep (&r, mem_printf ("%s", path), copy, elf_bytes (j.elf).size);
      done = repair_output (&r, path, options, d);
    }
  repair_free (&r);
  job_free (&j);
  return done;
}
