/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has one name.

   The merged BTF has all the names, and equal ones stand together
   [find_names].  Then the symbols find theirs, by a hash [find_symbols].  Now
   it is known which names matter, and only the records of these are collected
   [collect_unit]: most of what headers declare is not there when a program is
   linked, and most of the rest is what many units say of one global function.

   The time is linear.  */

#include "namesakes.h"
#include "link-order.h"
#include "symbol-name.h"

#include <stdlib.h>
#include <string.h>

struct work
{
  struct namesakes *s;
  const struct native *n;
  uint32_t *name_of; /* By merged id: the name, or NONE.  */
  /* One record may stand for others that became the same.  For which there is
     one already, by merged id.  */
  bool one_for_all;
  unsigned char *there;	     /* 1: sure, 2: unsure.  */
  VEC (struct local) locals; /* In the file's order.  */
  VEC (uint32_t) declared;   /* The VARs and FUNCs of a unit.  */
};

/* ---- Names.  */

/* The slot of the name of SIZE bytes, or the free one where it belongs.  HASH
   is that of the bytes; functions and variables are neighbours.  */
static struct hash_slot *
find_slot (const struct namesakes *s, const char *name, size_t size,
	   bool is_function, uint64_t hash)
{
  struct hash_slot *slot;

  hash += is_function;
  for (slot = hash_find (&s->table, hash); slot->entry != 0;
       slot = hash_next (&s->table, slot))
    {
      const struct name *n = &s->names.v[slot->entry - 1];

      if (slot->hash == (uint32_t) hash && n->is_function == is_function
	  && strncmp (n->name, name, size) == 0 && n->name[size] == '\0')
	break;
    }
  return slot;
}

static uint32_t
add_name (struct namesakes *s, const char *name, bool is_function)
{
  size_t size = strlen (name);
  uint64_t hash = hash_bytes (name, size);
  struct hash_slot *slot;

  hash_reserve (&s->table);
  slot = find_slot (s, name, size, is_function, hash);
  if (slot->entry != 0)
    return slot->entry - 1;
  hash_put (&s->table, slot, hash + is_function, s->names.n);
  vec_push (
    &s->names,
    (struct name){ .name = name, .is_function = is_function, .global = NONE });
  return s->names.n - 1;
}

/* Find the names of all that is merged, and whether one record can stand for
   others: not if a DATASEC says where they are, or a tag says something of
   them.  */
static void
find_names (struct work *w)
{
  const struct btf *merged = w->n->merged;
  uint32_t last_name = 0, last_kind = BTF_UNKN, *name = w->name_of;

  w->one_for_all = !w->n->want_ids && merged->base == NULL;
  for (uint32_t t = merged->first; t < btf_end (merged); t++, name++)
    {
      const btf_word *r = btf_record (merged, t);
      uint32_t kind = info_kind (r[1]);

      *name = NONE;
      if ((kind == BTF_DATASEC && r[2] != 0)
	  || (kind == BTF_DECL_TAG && link_is_tag (merged, t)))
	w->one_for_all = false;
      if (kind != BTF_FUNC && kind != BTF_VAR)
	{
	  last_kind = kind;
	  continue;
	}
      /* Equal names mostly stand together.  */
      *name = kind == last_kind && r[0] == last_name
		? name[-1]
		: add_name (w->s, btf_string (merged, r[0]), kind == BTF_FUNC);
      last_kind = kind;
      last_name = r[0];
    }
}

/* ---- Symbols.  */

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
  struct name *n = &w->s->names.v[name];

  if (w->n->contents->symbols.v[i].section == SHN_UNDEF)
    n->undefined = true;
  else if (n->global == NONE || exact)
    n->global = i;
}

/* Note symbol I, which follows the STT_FILE symbol FILE.  */
static void
see_symbol (struct work *w, uint32_t i, uint32_t file)
{
  const struct elf_symbol *s = &w->n->contents->symbols.v[i];
  struct symbol_name p;
  bool was_local, local;
  uint64_t hash;

  if (s->type == STT_SECTION || s->type == STT_FILE)
    return;
  p = symbol_name_read (s->name);
  if (p.size == 0 || p.part)
    return;
  /* Only what was global has a visibility.  */
  was_local = s->binding == STB_LOCAL && s->visibility == STV_DEFAULT;
  local = was_local || p.clone || p.renamed;
  hash = hash_bytes (s->name, p.size);
  for (int is_function = 0; is_function <= 1; is_function++)
    {
      bool right
	= is_function ? is_function_symbol (s) : is_variable_symbol (s);
      uint32_t entry;

      if (local && (!right || s->section == SHN_UNDEF))
	continue;
      entry = find_slot (w->s, s->name, p.size, is_function, hash)->entry;
      if (entry == 0)
	continue;
      if (local)
	vec_push (&w->locals, (struct local){ .name = entry - 1,
					      .elf = i,
					      .file = was_local ? file : 0,
					      .clone = p.clone && is_function,
					      .renamed = p.renamed });
      else
	see_global (w, i, entry - 1, s->name[p.size] == '\0');
    }
}

/* Sort the local symbols by name, by counting.  */
static void
sort_locals (struct work *w)
{
  struct namesakes *s = w->s;
  uint32_t end = 0;

  for (size_t i = 0; i < w->locals.n; i++)
    s->names.v[w->locals.v[i].name].nlocals++;
  for (size_t i = 0; i < s->names.n; i++)
    {
      s->names.v[i].locals = end;
      end += s->names.v[i].nlocals;
      s->names.v[i].nlocals = 0;
    }
  s->locals = mem_alloc (w->locals.n, sizeof *s->locals);
  for (size_t i = 0; i < w->locals.n; i++)
    {
      struct name *name = &s->names.v[w->locals.v[i].name];

      s->locals[name->locals + name->nlocals++] = w->locals.v[i];
    }
}

/* Find the symbols that have the names.  */
static void
find_symbols (struct work *w)
{
  const struct elf_contents *c = w->n->contents;
  uint32_t file = 0;

  hash_reserve (&w->s->table);
  for (uint32_t i = 1; i < c->symbols.n; i++)
    {
      const struct elf_symbol *s = &c->symbols.v[i];

      if (s->type == STT_FILE)
	{
	  /* The linker's own symbols, and LTO's, are of no file.  */
	  file = s->name[0] == '\0' || strcmp (s->name, "<artificial>") == 0
		   ? 0
		   : i;
	  w->s->locals_known = true;
	}
      else
	see_symbol (w, i, file);
    }
  if (w->locals.n > 0)
    w->s->locals_known = true;
  sort_locals (w);
}

/* ---- Records.  */

/* Whether something that has NAME can stay.  */
static bool
matters (const struct work *w, const struct name *name)
{
  return !w->s->locals_known || name->nlocals > 0 || name->global != NONE
	 || (name->undefined && namesakes_externs_stay (w->s));
}

/* Collect record T of unit U, R.  */
static void
collect_record (struct work *w, uint32_t u, uint32_t t, const btf_word *r,
		bool unsure)
{
  const struct native *n = w->n;
  uint32_t id = n->ids[u][t - n->units[u]->first];
  const struct name *name;
  struct record record = { .unit = u, .type = t, .id = id, .elf = NONE };

  if (id < n->merged->first) /* The base has it.  */
    return;
  record.name = w->name_of[id - n->merged->first];
  name = &w->s->names.v[record.name];
  if (!matters (w, name))
    return;
  record.unsure = name->is_function && unsure;
  if (w->one_for_all && name->nlocals == 0)
    {
      unsigned char *there = &w->there[id - n->merged->first];

      if (*there & (1 << record.unsure))
	return;
      *there |= 1 << record.unsure;
    }
  record.linkage = name->is_function ? info_vlen (r[1]) : r[3];
  vec_push (&w->s->records, record);
}

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
      w->s->records.v[r - 1].datasec = t;
      w->s->records.v[r - 1].offset = item[1];
    }
}

/* Note where the filled-in DATASECs of unit U say its variables are; its
   records begin at FIRST.  */
static void
collect_places (struct work *w, uint32_t u, size_t first)
{
  const struct btf *unit = w->n->units[u];
  uint32_t *record_of = mem_zalloc (unit->ntypes, sizeof *record_of);

  for (size_t r = first; r < w->s->records.n; r++)
    record_of[w->s->records.v[r].type - unit->first] = r + 1;
  for (uint32_t t = unit->first; t < btf_end (unit); t++)
    if (btf_kind_of (unit, t) == BTF_DATASEC && btf_record (unit, t)[2] != 0)
      collect_datasec (w, u, t, record_of);
  free (record_of);
}

/* Collect the records of unit U.  If it calls all its functions static, its
   compiler does not tell, or it really has no others.  */
static void
collect_unit (struct work *w, uint32_t u)
{
  const struct btf *unit = w->n->units[u];
  bool unsure = true, placed = false;
  size_t first = w->s->records.n;

  w->declared.n = 0;
  for (uint32_t t = unit->first; t < btf_end (unit); t++)
    {
      const btf_word *r = btf_record (unit, t);
      uint32_t kind = info_kind (r[1]);

      if (kind == BTF_FUNC && info_vlen (r[1]) != BTF_STATIC)
	unsure = false;
      if (kind == BTF_FUNC || kind == BTF_VAR)
	vec_push (&w->declared, t);
      else if (kind == BTF_DATASEC)
	placed = placed || r[2] != 0;
    }
  for (size_t i = 0; i < w->declared.n; i++)
    collect_record (w, u, w->declared.v[i],
		    btf_record (unit, w->declared.v[i]), unsure);
  if (placed)
    collect_places (w, u, first);
}

/* Sort the records by name, by counting.  */
static void
sort_records (struct namesakes *s)
{
  uint32_t end = 0;

  for (size_t r = 0; r < s->records.n; r++)
    s->names.v[s->records.v[r].name].nrecords++;
  for (size_t i = 0; i < s->names.n; i++)
    {
      s->names.v[i].records = end;
      end += s->names.v[i].nrecords;
      s->names.v[i].nrecords = 0;
    }
  s->by_name = mem_alloc (s->records.n, sizeof *s->by_name);
  for (size_t r = 0; r < s->records.n; r++)
    {
      struct name *name = &s->names.v[s->records.v[r].name];

      s->by_name[name->records + name->nrecords++] = r;
    }
}

void
namesakes_find (struct namesakes *s, const struct native *n,
		const struct places *p)
{
  struct work w = { .s = s, .n = n };

  *s = (struct namesakes){ .n = n, .p = p };
  w.name_of = mem_alloc (n->merged->ntypes, sizeof *w.name_of);
  w.there = mem_zalloc (n->merged->ntypes, 1);
  find_names (&w);
  find_symbols (&w);
  for (size_t u = 0; u < n->nunits; u++)
    collect_unit (&w, u);
  sort_records (s);
  free (w.name_of);
  free (w.there);
  vec_free (&w.locals);
  vec_free (&w.declared);
}

void
namesakes_free (struct namesakes *s)
{
  vec_free (&s->names);
  vec_free (&s->records);
  free (s->by_name);
  free (s->locals);
  hash_free (&s->table);
}

bool
namesakes_externs_stay (const struct namesakes *s)
{
  return s->p->final ? s->n->keep_externs : !s->n->drop_externs;
}

/* ---- The best of several.  */

/* How well record R tells what symbol ELF (or NONE) is.  A definition does, if
   it can be the one that the linker took; of declarations the one that has the
   symbol's size, or names of parameters, is the best.  */
static int
merit (const struct namesakes *s, const struct name *name,
       const struct record *r, uint32_t elf)
{
  const struct btf *merged = s->n->merged;
  const struct elf_symbol *symbol
    = elf == NONE ? NULL : &s->n->contents->symbols.v[elf];
  int m = r->linkage == BTF_GLOBAL ? 4 : 0;

  if (name->is_function)
    {
      uint32_t proto = btf_record (merged, r->id)[2];

      return m
	     + (btf_kind_of (merged, proto) == BTF_FUNC_PROTO
		&& btf_nitems (merged, proto) > 0
		&& btf_item (merged, proto, 0)[0] != 0);
    }
  if (symbol == NULL || symbol->size == 0)
    return m;
  return places_fit (s->p, merged, r->id, symbol)
	   ? m + 1 + (places_size (s->p, merged, r->id) == symbol->size)
	   : 0;
}

uint32_t
namesakes_best (const struct namesakes *s, const struct name *name,
		uint32_t elf, bool unsure)
{
  uint32_t best = NONE;
  int most = 0;

  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = namesakes_record (s, name, i);
      int m = record_is_shared (r) || (unsure && r->unsure && r->elf == NONE)
		? merit (s, name, r, elf)
		: 0;

      if (m > most)
	{
	  most = m;
	  best = i;
	}
    }
  return best;
}

uint32_t
namesakes_representative (const struct namesakes *s, const struct name *name)
{
  uint32_t best = namesakes_best (s, name, NONE, false);

  for (uint32_t i = 0; best == NONE && i < name->nrecords; i++)
    if (record_is_shared (namesakes_record (s, name, i)))
      best = i;
  return best;
}
