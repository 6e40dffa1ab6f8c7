/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records -> symbols, for native links.

   All records and symbols of one name are looked at together [resolve].  The
   global ones are easy.  With static ones the question is which of the units
   that have a `static int count' belongs to which of the symbols `count'.
   What tells them apart, in this order:

   - A unit that is a merge itself has offsets in its DATASECs.  A variable of
     its own whose name is unique shows how far the linker has moved them
     [note_shift]; the others are where theirs lead to [match_places].

   - Linkers keep the local symbols of a file together, behind the name of its
     source (STT_FILE).  A static name that only one unit and one symbol have
     ties the file to the unit [find_anchor]; then all its local symbols are
     this unit's, and what it has no symbol for is gone [match_files].

   - Units come in the order of the link, and so do local symbols: if there are
     as many symbols as records, and each is large enough, they belong together
     in this order [match_order].  LTO has an order of its own.

   - A symbol belongs to any of the records that have its size, if all these
     have the same type [match_sizes].

   What is left is left out.  Functions have no place in BTF.  So for them it
   is enough to know which records are still there, and equal ones of several
   units become one [keep_functions].

   The time is linear in the number of records and symbols, but for sorting
   those of one name.  */

#include "native.h"
#include "hash.h"
#include "pairs.h"

#include <stdlib.h>
#include <string.h>

enum
{
  NONE = UINT32_MAX
};

/* A VAR or FUNC of a unit.  */
struct record
{
  uint32_t unit, type;
  uint32_t name; /* Index into names.  */
  uint32_t id;	 /* In the merged BTF.  */
  uint32_t elf;	 /* Its local symbol in the file, or NONE.  */
  uint8_t linkage;
  bool unsure; /* Static only because GCC 12 says that of all.  */
  /* Where a DATASEC says it is, or its type is 0.  */
  uint32_t datasec;
  uint64_t offset;
};

/* A local symbol whose name, without suffixes, is that of records.  */
struct local
{
  uint32_t name;
  uint32_t elf;	 /* Index of the symbol in the ELF file.  */
  uint32_t file; /* Index of the STT_FILE symbol before it, or 0.  */
  bool clone;	 /* The compiler's variation of a function.  */
  bool renamed;	 /* By LTO.  */
  bool taken;	 /* It has its record.  */
};

/* What has one name.  Functions and variables are two names.  */
struct name
{
  const char *name;
  bool is_function;
  uint32_t global; /* ELF symbol that defines it for all units, or NONE. */
  bool undefined;  /* There is an undefined symbol.  */
  uint32_t records, nrecords; /* The first in by_name, and how many.  */
  uint32_t locals, nlocals;   /* The same, in locals.  */
};

/* How far the linker has moved the variables of a DATASEC of a merged unit. */
struct shift
{
  uint32_t section; /* Of the ELF file; NONE: variables disagree.  */
  uint64_t by;
};

/* Something that a local symbol can be: a static record, or all records of a
   name that are not static, for which one stands.  A place is where it is
   expected, or found; section NONE: nobody knows.  */
struct claim
{
  uint32_t record;
  uint64_t size;
};

struct place
{
  uint32_t section;
  uint64_t offset;
  uint32_t index; /* Of the claim or the symbol that is there.  */
};

struct work
{
  const struct native *n;
  const struct elf_contents *c;
  struct link_input *in;
  struct diag *d;
  bool final;	     /* Not the output of -r.  */
  bool locals_known; /* They were not stripped (-x).  */

  VEC (struct name) names;
  struct hash_table table;     /* Of names.  */
  VEC (struct record) records; /* In the order of units and types.  */
  uint32_t *by_name;	       /* Indices of records, by name.  */
  VEC (struct local) locals;   /* By name, then in the file's order.  */

  struct pairs unit_of_file; /* (STT_FILE symbol, 0) -> unit, or NONE if
				anchors disagree.  */
  uint32_t *file_of_unit;    /* The other way round; 0: unknown, NONE:
				several.  */
  struct pairs shift_of;     /* (unit, DATASEC) -> index into shifts.  */
  VEC (struct shift) shifts;

  uint32_t *linked;   /* By merged id: the link_symbol of static records that
			 are in no section.  NONE: none yet.  */
  uint32_t *sections; /* By index of the ELF section: that in IN, or NONE.  */
  struct hash_table section_names; /* Of the file, the first of each name.  */

  /* Of the name that is being looked at.  */
  VEC (struct claim) claims; /* In the order of units.  */
  VEC (struct place) expected, found;
};

/* ---- Names.  */

static uint64_t
name_hash (const char *name, size_t size, bool is_function)
{
  return hash_bytes (name, size) + is_function;
}

/* The index of the name that is SIZE bytes long, or NONE.  */
static uint32_t
find_name (const struct work *w, const char *name, size_t size,
	   bool is_function)
{
  uint64_t hash = name_hash (name, size, is_function);

  if (w->table.slots == NULL)
    return NONE;
  for (struct hash_slot *s = hash_find (&w->table, hash); s->entry != 0;
       s = hash_next (&w->table, s))
    {
      const struct name *n = &w->names.v[s->entry - 1];

      if (s->hash == (uint32_t) hash && n->is_function == is_function
	  && strncmp (n->name, name, size) == 0 && n->name[size] == '\0')
	return s->entry - 1;
    }
  return NONE;
}

static uint32_t
add_name (struct work *w, const char *name, bool is_function)
{
  size_t size = strlen (name);
  uint64_t hash = name_hash (name, size, is_function);
  uint32_t found = find_name (w, name, size, is_function);
  struct hash_slot *s;

  if (found != NONE)
    return found;
  hash_reserve (&w->table);
  for (s = hash_find (&w->table, hash); s->entry != 0;)
    s = hash_next (&w->table, s);
  hash_put (&w->table, s, hash, w->names.n);
  vec_push (
    &w->names,
    (struct name){ .name = name, .is_function = is_function, .global = NONE });
  return w->names.n - 1;
}

/* What a symbol's name says.  */
struct spelling
{
  size_t size; /* Of the name in the source.  */
  bool clone, renamed;
  bool part; /* Of a function that has another symbol, too.  */
};

/* If the LENGTH bytes of NAME end with WORD, its length without it.  */
static size_t
without (const char *name, size_t length, const char *word)
{
  size_t size = strlen (word);

  return length > size && memcmp (name + length - size, word, size) == 0
	   ? length - size
	   : length;
}

/* Take the suffixes that compilers add off NAME, from the end.  */
static struct spelling
read_name (const char *name)
{
  static const char clones[][12] = { ".constprop", ".isra", ".part" };
  static const char renames[][12] = { ".lto_priv", ".llvm" };
  struct spelling s = { .size = strlen (name) };
  const char *version = memchr (name, '@', s.size);

  if (version != NULL && version > name) /* "puts@GLIBC_2.2.5"  */
    s.size = version - name;
  for (;;)
    {
      size_t size = s.size, cut;

      while (size > 0 && name[size - 1] >= '0' && name[size - 1] <= '9')
	size--;
      if (size == s.size || size == 0 || name[--size] != '.')
	size = s.size;
      cut = without (name, size, ".cold");
      s.part |= cut < size;
      for (size_t i = 0; cut == size && i < sizeof clones / sizeof *clones;
	   i++)
	{
	  cut = without (name, size, clones[i]);
	  s.clone |= cut < size;
	}
      for (size_t i = 0; cut == size && i < sizeof renames / sizeof *renames;
	   i++)
	{
	  cut = without (name, size, renames[i]);
	  s.renamed |= cut < size;
	}
      if (cut == size)
	return s;
      s.size = cut;
    }
}

/* ---- Collecting.  */

/* Note where DATASEC T of unit U says that variables are.  RECORD_OF has the
   unit's records by type, plus 1.  */
static void
collect_datasec (struct work *w, uint32_t u, uint32_t t,
		 const uint32_t *record_of)
{
  const struct btf *unit = w->n->units[u];

  for (uint32_t i = 0; i < btf_nitems (unit, t); i++)
    {
      const btf_word *item = btf_item (unit, t, i);
      uint32_t r
	= item[0] < unit->first ? 0 : record_of[item[0] - unit->first];

      if (r == 0)
	continue;
      w->records.v[r - 1].datasec = t;
      w->records.v[r - 1].offset = item[1];
    }
}

/* Note where the filled-in DATASECs of unit U say its variables are; its
   records begin at FIRST.  */
static void
collect_places (struct work *w, uint32_t u, size_t first)
{
  const struct btf *unit = w->n->units[u];
  uint32_t *record_of = mem_zalloc (unit->ntypes, sizeof *record_of);

  for (size_t r = first; r < w->records.n; r++)
    record_of[w->records.v[r].type - unit->first] = r + 1;
  for (uint32_t t = unit->first; t < btf_end (unit); t++)
    if (btf_kind_of (unit, t) == BTF_DATASEC && btf_record (unit, t)[2] != 0)
      collect_datasec (w, u, t, record_of);
  free (record_of);
}

/* Add record T of unit U, R, to the records.  NAME_OF has the names of merged
   types that are known already.  */
static void
collect_record (struct work *w, uint32_t u, uint32_t t, const btf_word *r,
		uint32_t *name_of)
{
  const struct btf *unit = w->n->units[u];
  uint32_t id = w->n->ids[u][t - unit->first];
  bool is_function = info_kind (r[1]) == BTF_FUNC;
  uint32_t *name;

  if (id < w->n->merged->first) /* The base has it.  */
    return;
  name = &name_of[id - w->n->merged->first];
  if (*name == NONE)
    *name = add_name (w, btf_string (unit, r[0]), is_function);
  vec_push (&w->records, (struct record){
			   .unit = u,
			   .type = t,
			   .name = *name,
			   .id = id,
			   .elf = NONE,
			   .linkage = is_function ? info_vlen (r[1]) : r[3] });
}

/* Collect the records of unit U.  If it calls all its functions static, its
   compiler does not tell, or it really has no others.  */
static void
collect_unit (struct work *w, uint32_t u, uint32_t *name_of)
{
  const struct btf *unit = w->n->units[u];
  bool unsure = true, placed = false;
  size_t first = w->records.n;

  for (uint32_t t = unit->first; t < btf_end (unit); t++)
    {
      const btf_word *r = btf_record (unit, t);
      uint32_t kind = info_kind (r[1]);

      if (kind == BTF_FUNC && info_vlen (r[1]) != BTF_STATIC)
	unsure = false;
      if (kind == BTF_FUNC || kind == BTF_VAR)
	collect_record (w, u, t, r, name_of);
      else if (kind == BTF_DATASEC)
	placed = placed || r[2] != 0;
    }
  for (size_t r = first; unsure && r < w->records.n; r++)
    w->records.v[r].unsure = w->names.v[w->records.v[r].name].is_function;
  if (placed)
    collect_places (w, u, first);
}

/* Collect the records of all units, and their names.  */
static void
collect_records (struct work *w)
{
  uint32_t *name_of = mem_alloc (w->n->merged->ntypes, sizeof *name_of);
  uint32_t end = 0;

  memset (name_of, 0xff, w->n->merged->ntypes * sizeof *name_of);
  for (size_t u = 0; u < w->n->nunits; u++)
    collect_unit (w, u, name_of);
  free (name_of);

  for (size_t r = 0; r < w->records.n; r++)
    w->names.v[w->records.v[r].name].nrecords++;
  for (size_t i = 0; i < w->names.n; i++)
    {
      w->names.v[i].records = end;
      end += w->names.v[i].nrecords;
      w->names.v[i].nrecords = 0;
    }
  w->by_name = mem_alloc (w->records.n, sizeof *w->by_name);
  for (size_t r = 0; r < w->records.n; r++)
    {
      struct name *name = &w->names.v[w->records.v[r].name];

      w->by_name[name->records + name->nrecords++] = r;
    }
}

static bool
is_function_symbol (const struct elf_symbol *s)
{
  return s->type == STT_FUNC || s->type == STT_GNU_IFUNC;
}

static bool
is_variable_symbol (const struct elf_symbol *s)
{
  return s->type == STT_OBJECT || s->type == STT_COMMON || s->type == STT_TLS;
}

/* Note that symbol I, which other files see, is NAME.  An exact name goes
   before one with a version.  */
static void
see_global (struct work *w, uint32_t i, uint32_t name, bool exact)
{
  struct name *n = &w->names.v[name];

  if (w->c->symbols.v[i].section == SHN_UNDEF)
    n->undefined = true;
  else if (n->global == NONE || exact)
    n->global = i;
}

/* Note symbol I, which follows the STT_FILE symbol FILE.  */
static void
see_symbol (struct work *w, uint32_t i, uint32_t file)
{
  const struct elf_symbol *s = &w->c->symbols.v[i];
  struct spelling p = read_name (s->name);
  /* Only what was global has a visibility.  */
  bool was_local = s->binding == STB_LOCAL && s->visibility == STV_DEFAULT;
  bool local = was_local || p.clone || p.renamed;

  if (p.size == 0 || p.part || s->type == STT_SECTION || s->type == STT_FILE)
    return;
  for (int is_function = 0; is_function <= 1; is_function++)
    {
      bool right
	= is_function ? is_function_symbol (s) : is_variable_symbol (s);
      uint32_t name = local && (!right || s->section == SHN_UNDEF)
			? NONE
			: find_name (w, s->name, p.size, is_function);

      if (name == NONE)
	continue;
      if (local)
	vec_push (&w->locals, (struct local){ .name = name,
					      .elf = i,
					      .file = was_local ? file : 0,
					      .clone = p.clone && is_function,
					      .renamed = p.renamed });
      else
	see_global (w, i, name, s->name[p.size] == '\0');
    }
}

static int
compare_locals (const void *a, const void *b)
{
  const struct local *x = a, *y = b;

  if (x->name != y->name)
    return x->name < y->name ? -1 : 1;
  return x->elf < y->elf ? -1 : x->elf > y->elf;
}

/* Collect the symbols that have names of records.  */
static void
collect_symbols (struct work *w)
{
  uint32_t file = 0;

  for (uint32_t i = 1; i < w->c->symbols.n; i++)
    {
      const struct elf_symbol *s = &w->c->symbols.v[i];

      if (s->type == STT_FILE)
	{
	  /* The linker's own symbols, and LTO's, are of no file.  */
	  file = s->name[0] == '\0' || strcmp (s->name, "<artificial>") == 0
		   ? 0
		   : i;
	  w->locals_known = true;
	}
      else
	see_symbol (w, i, file);
    }
  if (w->locals.n > 0)
    {
      w->locals_known = true;
      qsort (w->locals.v, w->locals.n, sizeof *w->locals.v, compare_locals);
    }
  for (size_t i = 0; i < w->locals.n; i++)
    {
      struct name *name = &w->names.v[w->locals.v[i].name];

      if (name->nlocals++ == 0)
	name->locals = i;
    }
}

/* ---- Places and sizes.  */

/* The size of R in bytes as the file's machine has it, or 0 if that is not
   known.  */
static uint64_t
record_size (const struct work *w, const struct record *r)
{
  bool wide = elf_bytes (w->c->elf).data[EI_CLASS] == ELFCLASS64;

  return btf_type_size (w->n->units[r->unit], r->type, wide ? 8 : 4);
}

static const struct elf_symbol *
elf_symbol (const struct work *w, const struct local *l)
{
  return &w->c->symbols.v[l->elf];
}

/* Where symbol S is.  False if it is in no section.  */
static bool
find_place (const struct work *w, const struct elf_symbol *s,
	    struct place *place)
{
  const struct elf_section *section;

  if (s->section == SHN_UNDEF || s->section >= w->c->sections.n)
    return false;
  section = &w->c->sections.v[s->section];
  *place
    = (struct place){ .section = s->section,
		      .offset = s->value - (w->final ? section->addr : 0) };
  return place->offset <= section->bytes.size
	 && s->size <= section->bytes.size - place->offset;
}

/* Whether variable record R can be symbol S: some are larger than their type,
   which ends with an array of any length, but none is smaller.  */
static bool
fits (const struct work *w, const struct record *r, const struct elf_symbol *s)
{
  return s->size == 0 || record_size (w, r) <= s->size;
}

/* ---- Sections.  */

/* The first section of the file that has NAME, or NONE.  */
static uint32_t
find_section (const struct work *w, const char *name)
{
  uint64_t hash = hash_bytes (name, strlen (name));

  for (struct hash_slot *s = hash_find (&w->section_names, hash);
       s->entry != 0; s = hash_next (&w->section_names, s))
    if (s->hash == (uint32_t) hash
	&& strcmp (w->c->sections.v[s->entry - 1].name, name) == 0)
      return s->entry - 1;
  return NONE;
}

/* Whether section INDEX is in memory, and once, not in each thread.  */
static bool
is_in_memory (const struct work *w, uint32_t index)
{
  const struct elf_section *s = &w->c->sections.v[index];

  return (s->flags & (SHF_ALLOC | SHF_TLS)) == SHF_ALLOC && s->name[0] != '\0';
}

static void
collect_sections (struct work *w)
{
  w->sections = mem_alloc (w->c->sections.n, sizeof *w->sections);
  hash_reserve (&w->section_names);
  for (uint32_t i = 0; i < w->c->sections.n; i++)
    {
      const char *name = w->c->sections.v[i].name;
      uint64_t hash;
      struct hash_slot *s;

      w->sections[i] = NONE;
      if (i == 0 || !is_in_memory (w, i) || find_section (w, name) != NONE)
	continue;
      hash = hash_bytes (name, strlen (name));
      hash_reserve (&w->section_names);
      for (s = hash_find (&w->section_names, hash); s->entry != 0;)
	s = hash_next (&w->section_names, s);
      hash_put (&w->section_names, s, hash, i);
    }
}

/* ---- Output.  */

/* The section of IN for section INDEX of the file.  Of several with one name,
   as -r can have them, only the first can have a DATASEC.  */
static uint32_t
link_section (struct work *w, uint32_t index)
{
  const struct elf_section *section = &w->c->sections.v[index];

  if (w->sections[index] != NONE || !is_in_memory (w, index)
      || find_section (w, section->name) != index)
    return w->sections[index];
  w->sections[index] = w->in->sections.n;
  vec_push (&w->in->sections,
	    (struct link_section){ section->name, section->bytes.size });
  return w->sections[index];
}

/* NAME as a symbol of IN.  ELF is the file's, or NONE.  In no section are
   functions, what has no size, such as labels of a link script, and what is
   not in memory.  */
static struct link_symbol
make_symbol (struct work *w, const struct name *name, uint8_t linkage,
	     uint32_t elf)
{
  struct link_symbol symbol
    = { .name = name->name, .linkage = linkage, .section = LINK_NOWHERE };
  const struct elf_symbol *s = elf == NONE ? NULL : &w->c->symbols.v[elf];
  struct place place;

  if (s == NULL || name->is_function || s->size == 0
      || (s->type != STT_OBJECT && s->type != STT_NOTYPE)
      || !find_place (w, s, &place))
    return symbol;
  symbol.section = link_section (w, place.section);
  symbol.offset = place.offset;
  symbol.size = s->size;
  return symbol;
}

static uint32_t
add_symbol (struct work *w, struct link_symbol symbol)
{
  vec_push (&w->in->symbols, symbol);
  return w->in->symbols.n - 1;
}

static void
add_record (struct work *w, const struct record *r, uint32_t symbol,
	    bool defines)
{
  vec_push (&w->in->records, (struct link_record){ .unit = r->unit,
						   .type = r->type,
						   .symbol = symbol,
						   .defines = defines });
}

static struct record *
record_of (const struct work *w, const struct name *name, uint32_t i)
{
  return &w->records.v[w->by_name[name->records + i]];
}

static bool
is_shared (const struct record *r)
{
  return r->linkage != BTF_STATIC;
}

/* How well record R tells what symbol ELF (or NONE) is.  A definition does, if
   it can be the one that the linker took; of declarations the one that has the
   symbol's size, or names of parameters, is the best.  */
static int
merit (const struct work *w, const struct name *name, const struct record *r,
       uint32_t elf)
{
  const struct btf *unit = w->n->units[r->unit];
  const struct elf_symbol *s = elf == NONE ? NULL : &w->c->symbols.v[elf];
  int m = r->linkage == BTF_GLOBAL ? 4 : 0;

  if (name->is_function)
    {
      uint32_t proto = btf_record (unit, r->type)[2];

      return m
	     + (btf_kind_of (unit, proto) == BTF_FUNC_PROTO
		&& btf_nitems (unit, proto) > 0
		&& btf_item (unit, proto, 0)[0] != 0);
    }
  if (s == NULL || s->size == 0)
    return m;
  return fits (w, r, s) ? m + 1 + (record_size (w, r) == s->size) : 0;
}

/* The index among the records of NAME of the best that is shared, or also one
   of UNSURE linkage; NONE if none is better than others.  */
static uint32_t
best_record (const struct work *w, const struct name *name, uint32_t elf,
	     bool unsure)
{
  uint32_t best = NONE;
  int most = 0;

  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = record_of (w, name, i);
      int m = is_shared (r) || (unsure && r->unsure && r->elf == NONE)
		? merit (w, name, r, elf)
		: 0;

      if (m > most)
	{
	  most = m;
	  best = i;
	}
    }
  return best;
}

/* Make one symbol, the file's ELF or NONE, of all shared records of NAME, and
   if UNSURE also of those that might not be static and have no symbol.  */
static void
keep_shared (struct work *w, const struct name *name, uint8_t linkage,
	     uint32_t elf, bool unsure)
{
  uint32_t best = best_record (w, name, elf, unsure), symbol = NONE;

  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = record_of (w, name, i);

      if (!is_shared (r) && !(unsure && r->unsure && r->elf == NONE))
	continue;
      if (symbol == NONE)
	symbol = add_symbol (w, make_symbol (w, name, linkage, elf));
      add_record (w, r, symbol, i == best);
    }
}

/* Keep static record R, whose symbol is ELF or NONE.  What has no place is
   one with the equal ones of other units.  */
static void
keep_static (struct work *w, const struct name *name, const struct record *r,
	     uint32_t elf)
{
  struct link_symbol s = make_symbol (w, name, BTF_STATIC, elf);
  uint32_t *linked = &w->linked[r->id - w->n->merged->first], symbol;

  if (s.section != LINK_NOWHERE)
    symbol = add_symbol (w, s);
  else
    {
      if (*linked == NONE)
	*linked = add_symbol (w, s);
      symbol = *linked;
    }
  add_record (w, r, symbol, true);
}

/* Keep the record of CLAIM, or all that it stands for.  */
static void
keep_claim (struct work *w, const struct name *name, const struct claim *claim,
	    uint32_t elf)
{
  const struct record *r = &w->records.v[claim->record];

  if (is_shared (r))
    keep_shared (w, name, BTF_GLOBAL, elf, false);
  else
    keep_static (w, name, r, elf);
}

/* ---- Matching.  */

/* The index among the records of NAME of the one that stands for those that
   are shared, or NONE.  */
static uint32_t
representative (const struct work *w, const struct name *name)
{
  uint32_t best = best_record (w, name, NONE, false);

  for (uint32_t i = 0; best == NONE && i < name->nrecords; i++)
    if (is_shared (record_of (w, name, i)))
      best = i;
  return best;
}

/* Whether the shared records of NAME have a symbol that is not local.  */
static bool
is_seen (const struct name *name)
{
  return name->global != NONE || name->undefined;
}

/* Collect what the local symbols of NAME can be.  */
static void
collect_claims (struct work *w, const struct name *name)
{
  uint32_t shared = is_seen (name) ? NONE : representative (w, name);

  w->claims.n = 0;
  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = record_of (w, name, i);

      if (is_shared (r) && i != shared)
	continue;
      vec_push (
	&w->claims,
	(struct claim){ .record = w->by_name[name->records + i],
			.size = name->is_function ? 0 : record_size (w, r) });
    }
}

static struct record *
claimed (const struct work *w, uint32_t claim)
{
  return &w->records.v[w->claims.v[claim].record];
}

static struct local *
local_of (const struct work *w, const struct name *name, uint32_t i)
{
  return &w->locals.v[name->locals + i];
}

static void
match (struct work *w, uint32_t claim, struct local *l)
{
  claimed (w, claim)->elf = l->elf;
  l->taken = true;
}

/* The value of the pair (A, B), or NONE if there is none.  */
static uint32_t
look_up (struct pairs *m, uint32_t a, uint32_t b)
{
  bool new;
  uint32_t *value = pairs_value (m, a, b, &new);

  if (new)
    *value = NONE;
  return *value;
}

/* Note that record R, of a merged unit, is symbol ELF: it shows how far its
   DATASEC has moved.  */
static void
note_shift (struct work *w, const struct record *r, uint32_t elf)
{
  struct place place;
  bool new;
  uint32_t *index;
  struct shift shift;

  if (r->datasec == 0 || !find_place (w, &w->c->symbols.v[elf], &place))
    return;
  shift = (struct shift){ place.section, place.offset - r->offset };
  index = pairs_value (&w->shift_of, r->unit, r->datasec, &new);
  if (new)
    {
      *index = w->shifts.n;
      vec_push (&w->shifts, shift);
    }
  else if (w->shifts.v[*index].section != shift.section
	   || w->shifts.v[*index].by != shift.by)
    w->shifts.v[*index].section = NONE;
}

/* Note that local symbol L is of UNIT, and so all of its file.  */
static void
note_file (struct work *w, const struct local *l, uint32_t unit)
{
  bool new;
  uint32_t *known;

  if (l->file == 0 || l->renamed)
    return;
  known = pairs_value (&w->unit_of_file, l->file, 0, &new);
  if (new)
    *known = unit;
  else if (*known != unit)
    *known = NONE;
  if (w->file_of_unit[unit] == 0)
    w->file_of_unit[unit] = l->file;
  else if (w->file_of_unit[unit] != l->file)
    w->file_of_unit[unit] = NONE;
}

/* Learn from NAME if only one record and only one symbol have it.  */
static void
find_anchor (struct work *w, const struct name *name)
{
  const struct record *only = NULL;

  collect_claims (w, name);
  if (w->claims.n == 1 && name->nlocals == 1
      && !(claimed (w, 0)->unsure && name->global != NONE)
      && fits (w, claimed (w, 0), elf_symbol (w, local_of (w, name, 0))))
    {
      note_file (w, local_of (w, name, 0), claimed (w, 0)->unit);
      note_shift (w, claimed (w, 0), local_of (w, name, 0)->elf);
    }
  if (name->global == NONE)
    return;
  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = record_of (w, name, i);

      if (r->linkage != BTF_GLOBAL)
	continue;
      if (only != NULL)
	return;
      only = r;
    }
  if (only != NULL)
    note_shift (w, only, name->global);
}

/* Where the unit of record R, if it is a merged one, leads to expect it.  */
static bool
expect_place (struct work *w, const struct record *r, struct place *place)
{
  const struct btf *unit = w->n->units[r->unit];
  uint32_t index;

  if (r->datasec == 0)
    return false;
  index = look_up (&w->shift_of, r->unit, r->datasec);
  if (index == NONE && w->n->nunits > 1)
    return false;
  if (index == NONE) /* Nothing has moved: the file was merged before.  */
    *place = (struct place){ .section
			     = find_section (w, btf_name (unit, r->datasec)),
			     .offset = r->offset };
  else
    *place = (struct place){ .section = w->shifts.v[index].section,
			     .offset = r->offset + w->shifts.v[index].by };
  return place->section != NONE;
}

static int
compare_places (const void *a, const void *b)
{
  const struct place *x = a, *y = b;

  if (x->section != y->section)
    return x->section < y->section ? -1 : 1;
  if (x->offset != y->offset)
    return x->offset < y->offset ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

/* Match claims and symbols that are expected and found in the same place.  */
static void
match_places (struct work *w, const struct name *name)
{
  struct place place;

  w->expected.n = w->found.n = 0;
  for (uint32_t i = 0; i < w->claims.n; i++)
    if (expect_place (w, claimed (w, i), &place))
      {
	place.index = i;
	vec_push (&w->expected, place);
      }
  if (w->expected.n == 0)
    return;
  for (uint32_t i = 0; i < name->nlocals; i++)
    if (find_place (w, elf_symbol (w, local_of (w, name, i)), &place))
      {
	place.index = i;
	vec_push (&w->found, place);
      }
  if (w->found.n == 0)
    return;
  qsort (w->expected.v, w->expected.n, sizeof place, compare_places);
  qsort (w->found.v, w->found.n, sizeof place, compare_places);
  for (size_t e = 0, f = 0; e < w->expected.n && f < w->found.n;)
    {
      struct place a = w->expected.v[e], b = w->found.v[f];

      if (a.section == b.section && a.offset == b.offset)
	match (w, a.index, local_of (w, name, b.index));
      a.index = b.index = 0;
      e += compare_places (&a, &b) <= 0;
      f += compare_places (&b, &a) <= 0;
    }
}

/* The only claim of UNIT, or NONE.  */
static uint32_t
claim_of_unit (const struct work *w, uint32_t unit)
{
  size_t low = 0, high = w->claims.n;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;

      if (claimed (w, middle)->unit < unit)
	low = middle + 1;
      else
	high = middle;
    }
  if (low == w->claims.n || claimed (w, low)->unit != unit
      || (low + 1 < w->claims.n && claimed (w, low + 1)->unit == unit))
    return NONE;
  return low;
}

/* Whether the unit of record R is known to be one file of the link, not a
   merge of several.  */
static bool
has_file (struct work *w, const struct record *r)
{
  uint32_t file = w->file_of_unit[r->unit];

  return r->datasec == 0 && file != 0 && file != NONE
	 && look_up (&w->unit_of_file, file, 0) == r->unit;
}

/* Match symbols of files whose units are known.  Claims of units whose files
   have no such symbol are over.  */
static void
match_files (struct work *w, const struct name *name)
{
  size_t left = 0;

  for (uint32_t i = 0; i < name->nlocals; i++)
    {
      struct local *l = local_of (w, name, i);
      uint32_t unit, claim;

      if (l->taken || l->file == 0 || l->renamed)
	continue;
      unit = look_up (&w->unit_of_file, l->file, 0);
      claim = unit == NONE ? NONE : claim_of_unit (w, unit);
      if (claim == NONE)
	continue;
      if (claimed (w, claim)->elf == NONE
	  && (name->is_function
	      || fits (w, claimed (w, claim), elf_symbol (w, l))))
	match (w, claim, l);
      else if (name->is_function) /* A clone of the same.  */
	l->taken = true;
    }
  for (uint32_t i = 0; i < w->claims.n; i++)
    if (claimed (w, i)->elf != NONE || is_shared (claimed (w, i))
	|| !has_file (w, claimed (w, i)))
      w->claims.v[left++] = w->claims.v[i];
  w->claims.n = left;
}

/* The numbers of claims and of symbols of NAME that are not matched yet.  A
   function with its clones is one symbol: those of a file are, and where no
   file is known, since LTO gives each function a name of its own, clones of
   the same name.  */
struct rest
{
  uint32_t claims, symbols;
  bool equal;	/* The claims are of one type.  */
  bool ordered; /* Each is in the order of the link.  */
  bool unsure;	/* Nobody knows whether the claims are static.  */
};

static void
count_claims (const struct work *w, struct rest *rest)
{
  const struct record *last = NULL;

  for (uint32_t i = 0; i < w->claims.n; i++)
    {
      const struct record *r = claimed (w, i);

      if (r->elf != NONE)
	continue;
      rest->claims++;
      rest->equal &= last == NULL || r->id == last->id;
      rest->ordered &= last == NULL || r->unit != last->unit
		       || (r->datasec != 0 && r->datasec == last->datasec);
      rest->unsure &= r->unsure || is_shared (r);
      last = r;
    }
}

static void
count_symbols (const struct work *w, const struct name *name,
	       struct rest *rest)
{
  uint32_t file = 0, others = 0, clones = 0;

  for (uint32_t i = 0; i < name->nlocals; i++)
    {
      const struct local *l = local_of (w, name, i);

      if (l->taken || (l->clone && is_seen (name)))
	continue;
      rest->ordered &= !l->renamed;
      if (l->file != 0)
	rest->symbols += l->file != file || !name->is_function;
      else if (l->clone && !l->renamed)
	clones = 1;
      else
	others++;
      file = l->file;
    }
  rest->symbols += others > 0 ? others : clones;
}

static struct rest
count_rest (const struct work *w, const struct name *name)
{
  struct rest rest = { .equal = true, .ordered = true, .unsure = true };

  count_claims (w, &rest);
  count_symbols (w, name, &rest);
  return rest;
}

/* By unit, then place in it.  */
static int
compare_order (const void *a, const void *b, void *records)
{
  const struct claim *x = a, *y = b;
  const struct record *r = &((const struct record *) records)[x->record];
  const struct record *s = &((const struct record *) records)[y->record];

  if (r->unit != s->unit)
    return r->unit < s->unit ? -1 : 1;
  if (r->offset != s->offset)
    return r->offset < s->offset ? -1 : 1;
  return x->record < y->record ? -1 : x->record > y->record;
}

/* Match as many symbols of variable NAME as there are claims, in order, if all
   fit.  */
static void
match_order (struct work *w, const struct name *name)
{
  if (w->claims.n > 1)
    qsort_r (w->claims.v, w->claims.n, sizeof *w->claims.v, compare_order,
	     w->records.v);
  for (int trial = 1; trial >= 0; trial--)
    {
      uint32_t claim = 0;

      for (uint32_t i = 0; i < name->nlocals; i++)
	{
	  struct local *l = local_of (w, name, i);

	  if (l->taken)
	    continue;
	  while (claimed (w, claim)->elf != NONE)
	    claim++;
	  if (!trial)
	    match (w, claim, l);
	  else if (!fits (w, claimed (w, claim++), elf_symbol (w, l)))
	    return;
	}
    }
}

/* By size, then type, then unit.  */
static int
compare_claims (const void *a, const void *b, void *records)
{
  const struct claim *x = a, *y = b;
  const struct record *r = records;

  if (x->size != y->size)
    return x->size < y->size ? -1 : 1;
  if (r[x->record].id != r[y->record].id)
    return r[x->record].id < r[y->record].id ? -1 : 1;
  return x->record < y->record ? -1 : x->record > y->record;
}

/* The first of the claims that has SIZE or more.  */
static size_t
first_of_size (const struct work *w, uint64_t size)
{
  size_t low = 0, high = w->claims.n;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;

      if (w->claims.v[middle].size < size)
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

/* Give the symbols of variable NAME that are left the claims of their size, if
   these are of one type.  What was matched must not be among the claims any
   more.  More symbols than claims are no problem: equal variables of a unit
   that was merged without symbols are one there.  But what is shared is one
   variable.  Return whether no symbol could be several things.  */
static bool
match_sizes (struct work *w, const struct name *name)
{
  uint32_t *used = mem_zalloc (w->claims.n, sizeof *used);
  bool all = true, shared = false;

  qsort_r (w->claims.v, w->claims.n, sizeof *w->claims.v, compare_claims,
	   w->records.v);
  for (uint32_t i = 0; i < name->nlocals; i++)
    {
      struct local *l = local_of (w, name, i);
      uint64_t size = elf_symbol (w, l)->size;
      size_t first = first_of_size (w, size),
	     end = first_of_size (w, size + 1);
      size_t pick;

      if (l->taken || first == end)
	continue;
      if (claimed (w, first)->id != claimed (w, end - 1)->id)
	{
	  all = false;
	  continue;
	}
      pick = first + used[first];
      if (pick < end - 1)
	used[first]++;
      if (is_shared (claimed (w, pick)) && shared)
	continue;
      shared = shared || is_shared (claimed (w, pick));
      keep_claim (w, name, &w->claims.v[pick], l->elf);
      l->taken = true;
    }
  free (used);
  return all;
}

/* Keep the claims that are matched, and forget them.  */
static void
keep_matched (struct work *w, const struct name *name)
{
  size_t left = 0;

  for (uint32_t i = 0; i < w->claims.n; i++)
    if (claimed (w, i)->elf != NONE)
      keep_claim (w, name, &w->claims.v[i], claimed (w, i)->elf);
    else
      w->claims.v[left++] = w->claims.v[i];
  w->claims.n = left;
}

/* ---- Names, one by one.  */

/* Say that the remaining claims of NAME are left out, and why.  */
static void
tell_left_out (const struct work *w, const struct name *name,
	       const struct rest *rest)
{
  if (w->n->verbose && rest->symbols > 0 && rest->claims > 0)
    diag_note (w->d, w->n->path,
	       "has %u local symbol%s '%s' for %u different %ss of that name;"
	       " what cannot be told apart is left out",
	       rest->symbols, rest->symbols == 1 ? "" : "s", name->name,
	       rest->claims, name->is_function ? "function" : "variable");
}

/* Keep the functions of NAME that are still there.  If there are as many
   symbols as records, that is all of them.  If there are less, and no record
   is known to be static, some are declarations: all are about one function. */
static void
keep_functions (struct work *w, const struct name *name)
{
  struct rest rest = count_rest (w, name);
  bool all = rest.symbols >= rest.claims || (rest.equal && rest.symbols > 0);

  keep_matched (w, name);
  if (!all && rest.unsure && rest.symbols > 0)
    keep_shared (w, name, BTF_GLOBAL, NONE, true);
  else if (!all)
    tell_left_out (w, name, &rest);
  for (size_t i = 0; all && i < w->claims.n; i++)
    keep_claim (w, name, &w->claims.v[i], NONE);
}

static void
keep_variables (struct work *w, const struct name *name)
{
  struct rest rest = count_rest (w, name);

  if (rest.ordered && rest.claims == rest.symbols)
    match_order (w, name);
  keep_matched (w, name);
  if (w->claims.n > 0 && !match_sizes (w, name))
    tell_left_out (w, name, &rest);
}

/* Keep the records of NAME that are matched by local symbols.  */
static void
resolve_local (struct work *w, const struct name *name)
{
  collect_claims (w, name);
  if (w->claims.n == 0 || name->nlocals == 0)
    return;
  if (!name->is_function)
    match_places (w, name);
  match_files (w, name);
  if (is_seen (name) && name->is_function)
    {
      /* Who is not known to be static belongs to the other symbol.  */
      size_t left = 0;

      for (uint32_t i = 0; i < w->claims.n; i++)
	if (claimed (w, i)->elf != NONE || !claimed (w, i)->unsure)
	  w->claims.v[left++] = w->claims.v[i];
      w->claims.n = left;
    }
  if (name->is_function)
    keep_functions (w, name);
  else
    keep_variables (w, name);
}

/* Keep the records of NAME whose symbols were stripped, since nothing says
   that the output does not have them.  */
static void
keep_unknown (struct work *w, const struct name *name)
{
  uint32_t best = representative (w, name);
  bool relocatable = !w->final && w->c->symtab == 0;

  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = record_of (w, name, i);

      if (!is_shared (r) && !(is_seen (name) && r->unsure))
	keep_static (w, name, r, NONE);
    }
  if (best == NONE || is_seen (name))
    return;
  if (record_of (w, name, best)->linkage == BTF_GLOBAL)
    keep_shared (w, name, BTF_GLOBAL, NONE, false);
  else if (relocatable ? !w->n->drop_externs : w->n->keep_externs)
    keep_shared (w, name, BTF_EXTERN, NONE, false);
}

static void
resolve (struct work *w, const struct name *name)
{
  if (w->locals_known)
    resolve_local (w, name);
  else
    keep_unknown (w, name);
  if (name->global != NONE)
    keep_shared (w, name, BTF_GLOBAL, name->global, true);
  else if (name->undefined
	   && (w->final ? w->n->keep_externs : !w->n->drop_externs))
    keep_shared (w, name, BTF_EXTERN, NONE, true);
}

/* Say that there are no symbols, if DATASECs of UNITS are lost by that.  */
static void
tell_stripped (const struct work *w)
{
  for (size_t u = 0; u < w->n->nunits; u++)
    {
      const struct btf *unit = w->n->units[u];

      for (uint32_t t = unit->first; t < btf_end (unit); t++)
	if (btf_kind_of (unit, t) == BTF_DATASEC)
	  {
	    diag_note (w->d, w->n->path,
		       "has no symbol table, so its BTF does not tell where"
		       " variables are");
	    return;
	  }
    }
}

static void
work_free (struct work *w)
{
  vec_free (&w->names);
  hash_free (&w->table);
  vec_free (&w->records);
  free (w->by_name);
  vec_free (&w->locals);
  pairs_free (&w->unit_of_file);
  free (w->file_of_unit);
  pairs_free (&w->shift_of);
  vec_free (&w->shifts);
  free (w->linked);
  free (w->sections);
  hash_free (&w->section_names);
  vec_free (&w->claims);
  vec_free (&w->expected);
  vec_free (&w->found);
}

void
native_input (const struct native *n, struct link_input *in, struct diag *d)
{
  struct work w = { .n = n,
		    .c = n->contents,
		    .in = in,
		    .d = d,
		    .final = elf_type (n->contents->elf) != ET_REL };

  in->strictness = LINK_INDIFFERENT;
  w.file_of_unit = mem_zalloc (n->nunits, sizeof *w.file_of_unit);
  w.linked = mem_alloc (n->merged->ntypes, sizeof *w.linked);
  memset (w.linked, 0xff, n->merged->ntypes * sizeof *w.linked);
  collect_sections (&w);
  collect_records (&w);
  collect_symbols (&w);
  if (w.c->symtab == 0)
    tell_stripped (&w);
  for (size_t i = 0; i < w.names.n; i++)
    find_anchor (&w, &w.names.v[i]);
  for (size_t i = 0; i < w.names.n; i++)
    resolve (&w, &w.names.v[i]);
  work_free (&w);
}

bool
native_can_tell (const struct elf_contents *c, const struct btf *const *units,
		 size_t nunits)
{
  if (c->symtab == 0 && nunits == 1)
    for (uint32_t t = units[0]->first; t < btf_end (units[0]); t++)
      if (btf_kind_of (units[0], t) == BTF_DATASEC
	  && btf_record (units[0], t)[2] != 0)
	return false;
  for (size_t i = 0; i < c->sections.n; i++)
    if (strncmp (c->sections.v[i].name, ".gnu.lto_", 9) == 0)
      return false;
  return true;
}
