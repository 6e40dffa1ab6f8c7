/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records and symbols, for native links.

   All records and symbols of one name are looked at together (namesakes.h)
   [resolve].  A global symbol belongs to all records that are not static
   [keep_shared]; which local symbol belongs to which record is the hard part
   (match.h).  What comes out is described for link_records: a symbol for each
   thing that is there, with its section if it has a place in memory
   (places.h), and the records that are about it.

   The time is linear in the number of records and symbols, but for sorting
   those of one name.  */

#include "native.h"
#include "match.h"
#include "namesakes.h"
#include "places.h"

#include <stdlib.h>
#include <string.h>

struct work
{
  const struct native *n;
  struct places places;
  struct namesakes same;
  struct matcher *matcher;
  struct link_input *in;
  struct diag *d;

  uint32_t *linked;   /* By merged id: the link_symbol of static records that
			 are in no section.  NONE: none yet.  */
  uint32_t *sections; /* By index of the ELF section: that in IN, or NONE.  */
};

/* COUNT numbers that are NONE.  The caller frees them.  */
static uint32_t *
all_none (size_t count)
{
  uint32_t *v = mem_alloc (count, sizeof *v);

  memset (v, 0xff, count * sizeof *v);
  return v;
}

/* ---- Output.  */

/* The section of IN for section INDEX of the file, or NONE.  */
static uint32_t
link_section (struct work *w, uint32_t index)
{
  const struct elf_section *section = &w->n->contents->sections.v[index];

  if (w->sections[index] == NONE && places_has_datasec (&w->places, index))
    {
      w->sections[index] = w->in->sections.n;
      vec_push (&w->in->sections,
		(struct link_section){ section->name, section->bytes.size });
    }
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
  const struct elf_symbol *s
    = elf == NONE ? NULL : &w->n->contents->symbols.v[elf];
  struct place place;

  if (s == NULL || name->is_function || s->size == 0
      || (s->type != STT_OBJECT && s->type != STT_NOTYPE)
      || !places_find (&w->places, s, &place))
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

/* Make one symbol, the file's ELF or NONE, of all shared records of NAME, and
   if UNSURE also of those that might not be static and have no symbol.  */
static void
keep_shared (struct work *w, const struct name *name, uint8_t linkage,
	     uint32_t elf, bool unsure)
{
  uint32_t best = namesakes_best (&w->same, name, elf, unsure), symbol = NONE;

  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = namesakes_record (&w->same, name, i);

      if (!record_is_shared (r) && !(unsure && r->unsure && r->elf == NONE))
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

/* ---- Names, one by one.  */

/* Say what of NAME is left out, and why.  */
static void
tell_left_out (const struct work *w, const struct name *name,
	       const struct matches *m)
{
  if (w->n->verbose && m->symbols > 0 && m->claims > 0)
    diag_note (w->d, w->n->path,
	       "has %u local symbol%s '%s' for %u different %ss of that name;"
	       " what cannot be told apart is left out",
	       m->symbols, m->symbols == 1 ? "" : "s", name->name, m->claims,
	       name->is_function ? "function" : "variable");
}

/* Keep the records of NAME that are matched by local symbols.  */
static void
resolve_local (struct work *w, const struct name *name)
{
  const struct matches *m = matcher_match (w->matcher, name);

  for (size_t i = 0; i < m->v.n; i++)
    {
      const struct record *r = &w->same.records.v[m->v.v[i].record];

      if (record_is_shared (r))
	keep_shared (w, name, BTF_GLOBAL, m->v.v[i].elf, false);
      else
	keep_static (w, name, r, m->v.v[i].elf);
    }
  if (m->one_function)
    keep_shared (w, name, BTF_GLOBAL, NONE, true);
  tell_left_out (w, name, m);
}

/* Keep the records of NAME whose symbols were stripped, since nothing says
   that the output does not have them.  */
static void
keep_unknown (struct work *w, const struct name *name)
{
  uint32_t best = namesakes_representative (&w->same, name);
  bool relocatable = !w->places.final && w->n->contents->symtab == 0;

  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = namesakes_record (&w->same, name, i);

      if (!record_is_shared (r) && !(name_is_seen (name) && r->unsure))
	keep_static (w, name, r, NONE);
    }
  if (best == NONE || name_is_seen (name))
    return;
  if (namesakes_record (&w->same, name, best)->linkage == BTF_GLOBAL)
    keep_shared (w, name, BTF_GLOBAL, NONE, false);
  else if (relocatable ? !w->n->drop_externs : w->n->keep_externs)
    keep_shared (w, name, BTF_EXTERN, NONE, false);
}

static void
resolve (struct work *w, const struct name *name)
{
  if (w->same.locals_known)
    resolve_local (w, name);
  else
    keep_unknown (w, name);
  if (name->global != NONE)
    keep_shared (w, name, BTF_GLOBAL, name->global, true);
  else if (name->undefined && namesakes_externs_stay (&w->same))
    keep_shared (w, name, BTF_EXTERN, NONE, true);
}

/* Say that there are no symbols, if DATASECs of UNITS are lost by that.  */
static void
tell_stripped (const struct native *n, struct diag *d)
{
  for (size_t u = 0; u < n->nunits; u++)
    {
      const struct btf *unit = n->units[u];

      for (uint32_t t = unit->first; t < btf_end (unit); t++)
	if (btf_kind_of (unit, t) == BTF_DATASEC)
	  {
	    diag_note (d, n->path,
		       "has no symbol table, so its BTF does not tell where"
		       " variables are");
	    return;
	  }
    }
}

void
native_input (const struct native *n, struct link_input *in, struct diag *d)
{
  struct work w = { .n = n,
		    .places = places_of (n->contents),
		    .in = in,
		    .d = d,
		    .linked = all_none (n->merged->ntypes),
		    .sections = all_none (n->contents->sections.n) };

  in->strictness = LINK_INDIFFERENT;
  in->ids_unused = !n->want_ids;
  if (n->contents->symtab == 0)
    tell_stripped (n, d);
  namesakes_find (&w.same, n, &w.places);
  w.matcher = matcher_new (&w.same);
  for (size_t i = 0; i < w.same.names.n; i++)
    resolve (&w, &w.same.names.v[i]);
  matcher_free (w.matcher);
  namesakes_free (&w.same);
  places_free (&w.places);
  free (w.linked);
  free (w.sections);
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
