/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Local symbols -> records.

   Global symbols are easy.  With static ones the question is which of the
   units that have a `static int count' belongs to which of the symbols
   `count'.  What tells them apart, in this order:

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
   units become one [match_functions].

   The time is linear in the number of records and symbols, but for sorting
   those of one name.  */

#include "match.h"
#include "pairs.h"

#include <stdlib.h>
#include <string.h>

/* How far the linker has moved the variables of a DATASEC of a merged unit. */
struct shift
{
  uint32_t section; /* Of the ELF file; NONE: variables disagree.  */
  uint64_t by;
};

/* What a local symbol can be: a static record, or all records of a name that
   are not static, for which one stands.  */
struct claim
{
  uint32_t record;
  uint64_t size;
};

/* Where a claim is expected, or a symbol found.  */
struct spot
{
  struct place at;
  uint32_t index; /* Of the claim or the symbol that is there.  */
};

struct matcher
{
  struct namesakes *s;
  const struct elf_contents *c;

  /* By STT_FILE symbol: its unit plus 1.  0: unknown, NONE: several.  */
  uint32_t *unit_of_file;
  uint32_t *file_of_unit; /* The other way round.  */
  struct pairs shift_of;  /* (unit, DATASEC); by their number, the shifts.  */
  VEC (struct shift) shifts;

  /* Of the name that is being looked at.  */
  VEC (struct claim) claims; /* In the order of units.  */
  VEC (struct spot) expected, found;
  struct matches result;
};

/* ---- Claims.  */

static struct record *
claimed (const struct matcher *m, uint32_t claim)
{
  return &m->s->records.v[m->claims.v[claim].record];
}

static const struct elf_symbol *
symbol_of (const struct matcher *m, const struct local *l)
{
  return &m->c->symbols.v[l->elf];
}

static uint64_t
record_size (const struct matcher *m, const struct record *r)
{
  return places_size (m->s->p, m->s->n->units[r->unit], r->type);
}

/* Whether variable record R can be symbol S.  */
static bool
fits (const struct matcher *m, const struct record *r,
      const struct elf_symbol *s)
{
  return places_fit (m->s->p, m->s->n->units[r->unit], r->type, s);
}

/* Collect what the local symbols of NAME can be.  */
static void
collect_claims (struct matcher *m, const struct name *name)
{
  uint32_t shared
    = name_is_seen (name) ? NONE : namesakes_representative (m->s, name);

  m->claims.n = 0;
  for (uint32_t i = 0; i < name->nrecords; i++)
    {
      const struct record *r = namesakes_record (m->s, name, i);

      if (record_is_shared (r) && i != shared)
	continue;
      vec_push (
	&m->claims,
	(struct claim){ .record = m->s->by_name[name->records + i],
			.size = name->is_function ? 0 : record_size (m, r) });
    }
}

static void
match (struct matcher *m, uint32_t claim, struct local *l)
{
  claimed (m, claim)->elf = l->elf;
  l->taken = true;
}

/* ---- Learning.  */

/* Note that record R, of a merged unit, is symbol ELF: it shows how far its
   DATASEC has moved.  */
static void
note_shift (struct matcher *m, const struct record *r, uint32_t elf)
{
  struct place place;
  bool new;
  uint32_t number;
  struct shift shift;

  if (r->datasec == 0 || !places_find (m->s->p, &m->c->symbols.v[elf], &place))
    return;
  shift = (struct shift){ place.section, place.offset - r->offset };
  number = pairs_number (&m->shift_of, r->unit, r->datasec, &new);
  if (new)
    vec_push (&m->shifts, shift);
  else if (m->shifts.v[number].section != shift.section
	   || m->shifts.v[number].by != shift.by)
    m->shifts.v[number].section = NONE;
}

/* Note that *KNOWN is VALUE.  */
static void
note (uint32_t *known, uint32_t value)
{
  if (*known == 0)
    *known = value;
  else if (*known != value)
    *known = NONE;
}

/* Note that local symbol L is of UNIT, and so all of its file.  */
static void
note_file (struct matcher *m, const struct local *l, uint32_t unit)
{
  if (l->file == 0 || l->renamed)
    return;
  note (&m->unit_of_file[l->file], unit + 1);
  note (&m->file_of_unit[unit], l->file);
}

/* The unit of the STT_FILE symbol FILE, or NONE if it is not known.  */
static uint32_t
unit_of_file (const struct matcher *m, uint32_t file)
{
  uint32_t unit = m->unit_of_file[file];

  return unit == 0 || unit == NONE ? NONE : unit - 1;
}

/* Learn from NAME if only one record and only one symbol have it.  */
static void
find_anchor (struct matcher *m, const struct name *name)
{
  const struct local *l = namesakes_local (m->s, name, 0);

  if (name->nlocals != 1)
    return;
  collect_claims (m, name);
  if (m->claims.n == 1 && !(claimed (m, 0)->unsure && name->global != NONE)
      && fits (m, claimed (m, 0), symbol_of (m, l)))
    {
      note_file (m, l, claimed (m, 0)->unit);
      note_shift (m, claimed (m, 0), l->elf);
    }
}

/* The same of a global symbol.  */
static void
find_global_anchor (struct matcher *m, const struct name *name)
{
  const struct record *only = NULL;

  for (uint32_t i = 0; name->global != NONE && i < name->nrecords; i++)
    {
      const struct record *r = namesakes_record (m->s, name, i);

      if (r->linkage != BTF_GLOBAL)
	continue;
      if (only != NULL)
	return;
      only = r;
    }
  if (only != NULL)
    note_shift (m, only, name->global);
}

/* ---- By place.  */

/* Where the unit of record R, if it is a merged one, leads to expect it.  */
static bool
expect_place (const struct matcher *m, const struct record *r,
	      struct place *place)
{
  const struct namesakes *s = m->s;
  uint32_t number;

  if (r->datasec == 0)
    return false;
  if (pairs_find (&m->shift_of, r->unit, r->datasec, &number))
    {
      const struct shift *shift = &m->shifts.v[number];

      *place = (struct place){ shift->section, r->offset + shift->by };
      return shift->section != NONE;
    }
  if (s->n->nunits > 1)
    return false;
  /* Nothing has moved: the file was merged before.  */
  place->section
    = places_section (s->p, btf_name (s->n->units[r->unit], r->datasec));
  place->offset = r->offset;
  return place->section != PLACES_NOWHERE;
}

/* By place only.  */
static int
compare_at (const struct place *x, const struct place *y)
{
  if (x->section != y->section)
    return x->section < y->section ? -1 : 1;
  return x->offset < y->offset ? -1 : x->offset > y->offset;
}

static int
compare_spots (const void *a, const void *b)
{
  const struct spot *x = a, *y = b;
  int order = compare_at (&x->at, &y->at);

  return order != 0 ? order : x->index < y->index ? -1 : x->index > y->index;
}

/* Match claims and symbols that are expected and found in the same place.  */
static void
match_places (struct matcher *m, const struct name *name)
{
  struct spot spot;

  m->expected.n = m->found.n = 0;
  for (spot.index = 0; spot.index < m->claims.n; spot.index++)
    if (expect_place (m, claimed (m, spot.index), &spot.at))
      vec_push (&m->expected, spot);
  if (m->expected.n == 0)
    return;
  for (spot.index = 0; spot.index < name->nlocals; spot.index++)
    if (places_find (m->s->p,
		     symbol_of (m, namesakes_local (m->s, name, spot.index)),
		     &spot.at))
      vec_push (&m->found, spot);
  if (m->found.n == 0)
    return;
  qsort (m->expected.v, m->expected.n, sizeof spot, compare_spots);
  qsort (m->found.v, m->found.n, sizeof spot, compare_spots);
  for (size_t e = 0, f = 0; e < m->expected.n && f < m->found.n;)
    {
      const struct spot *a = &m->expected.v[e], *b = &m->found.v[f];
      int order = compare_at (&a->at, &b->at);

      if (order == 0)
	match (m, a->index, namesakes_local (m->s, name, b->index));
      e += order <= 0;
      f += order >= 0;
    }
}

/* ---- By file.  */

/* The only claim of UNIT, or NONE.  */
static uint32_t
claim_of_unit (const struct matcher *m, uint32_t unit)
{
  size_t low = 0, high = m->claims.n;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;

      if (claimed (m, middle)->unit < unit)
	low = middle + 1;
      else
	high = middle;
    }
  if (low == m->claims.n || claimed (m, low)->unit != unit
      || (low + 1 < m->claims.n && claimed (m, low + 1)->unit == unit))
    return NONE;
  return low;
}

/* Whether the unit of record R is known to be one file of the link, not a
   merge of several.  */
static bool
has_file (const struct matcher *m, const struct record *r)
{
  uint32_t file = m->file_of_unit[r->unit];

  return r->datasec == 0 && file != 0 && file != NONE
	 && unit_of_file (m, file) == r->unit;
}

/* Match symbols of files whose units are known.  Claims of units whose files
   have no such symbol are over.  */
static void
match_files (struct matcher *m, const struct name *name)
{
  size_t left = 0;

  for (uint32_t i = 0; i < name->nlocals; i++)
    {
      struct local *l = namesakes_local (m->s, name, i);
      uint32_t unit, claim;

      if (l->taken || l->file == 0 || l->renamed)
	continue;
      unit = unit_of_file (m, l->file);
      claim = unit == NONE ? NONE : claim_of_unit (m, unit);
      if (claim == NONE)
	continue;
      if (claimed (m, claim)->elf == NONE
	  && (name->is_function
	      || fits (m, claimed (m, claim), symbol_of (m, l))))
	match (m, claim, l);
      else if (name->is_function) /* A clone of the same.  */
	l->taken = true;
    }
  for (uint32_t i = 0; i < m->claims.n; i++)
    if (claimed (m, i)->elf != NONE || record_is_shared (claimed (m, i))
	|| !has_file (m, claimed (m, i)))
      m->claims.v[left++] = m->claims.v[i];
  m->claims.n = left;
}

/* ---- By order and size.  */

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
count_claims (const struct matcher *m, struct rest *rest)
{
  const struct record *last = NULL;

  for (uint32_t i = 0; i < m->claims.n; i++)
    {
      const struct record *r = claimed (m, i);

      if (r->elf != NONE)
	continue;
      rest->claims++;
      rest->equal &= last == NULL || r->id == last->id;
      rest->ordered &= last == NULL || r->unit != last->unit
		       || (r->datasec != 0 && r->datasec == last->datasec);
      rest->unsure &= r->unsure || record_is_shared (r);
      last = r;
    }
}

static void
count_symbols (const struct matcher *m, const struct name *name,
	       struct rest *rest)
{
  uint32_t file = 0, others = 0, clones = 0;

  for (uint32_t i = 0; i < name->nlocals; i++)
    {
      const struct local *l = namesakes_local (m->s, name, i);

      if (l->taken || (l->clone && name_is_seen (name)))
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
count_rest (const struct matcher *m, const struct name *name)
{
  struct rest rest = { .equal = true, .ordered = true, .unsure = true };

  count_claims (m, &rest);
  count_symbols (m, name, &rest);
  return rest;
}

static void
keep (struct matcher *m, uint32_t claim, uint32_t elf)
{
  vec_push (&m->result.v, (struct match){ m->claims.v[claim].record, elf });
}

/* Keep the claims that are matched, and forget them.  */
static void
keep_matched (struct matcher *m)
{
  size_t left = 0;

  for (uint32_t i = 0; i < m->claims.n; i++)
    if (claimed (m, i)->elf != NONE)
      keep (m, i, claimed (m, i)->elf);
    else
      m->claims.v[left++] = m->claims.v[i];
  m->claims.n = left;
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
match_order (struct matcher *m, const struct name *name)
{
  if (m->claims.n > 1)
    qsort_r (m->claims.v, m->claims.n, sizeof *m->claims.v, compare_order,
	     m->s->records.v);
  for (int trial = 1; trial >= 0; trial--)
    {
      uint32_t claim = 0;

      for (uint32_t i = 0; i < name->nlocals; i++)
	{
	  struct local *l = namesakes_local (m->s, name, i);

	  if (l->taken)
	    continue;
	  while (claimed (m, claim)->elf != NONE)
	    claim++;
	  if (!trial)
	    match (m, claim, l);
	  else if (!fits (m, claimed (m, claim++), symbol_of (m, l)))
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
first_of_size (const struct matcher *m, uint64_t size)
{
  size_t low = 0, high = m->claims.n;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;

      if (m->claims.v[middle].size < size)
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
match_sizes (struct matcher *m, const struct name *name)
{
  uint32_t *used = mem_zalloc (m->claims.n, sizeof *used);
  bool all = true, shared = false;

  qsort_r (m->claims.v, m->claims.n, sizeof *m->claims.v, compare_claims,
	   m->s->records.v);
  for (uint32_t i = 0; i < name->nlocals; i++)
    {
      struct local *l = namesakes_local (m->s, name, i);
      uint64_t size = symbol_of (m, l)->size;
      size_t first = first_of_size (m, size),
	     end = first_of_size (m, size + 1);
      size_t pick;

      if (l->taken || first == end)
	continue;
      if (claimed (m, first)->id != claimed (m, end - 1)->id)
	{
	  all = false;
	  continue;
	}
      pick = first + used[first];
      if (pick < end - 1)
	used[first]++;
      if (record_is_shared (claimed (m, pick)) && shared)
	continue;
      shared = shared || record_is_shared (claimed (m, pick));
      keep (m, pick, l->elf);
      l->taken = true;
    }
  free (used);
  return all;
}

/* ---- Names, one by one.  */

/* Say that what remains of a name is left out.  */
static void
leave_out (struct matcher *m, const struct rest *rest)
{
  m->result.claims = rest->claims;
  m->result.symbols = rest->symbols;
}

/* Keep the functions of NAME that are still there.  If there are as many
   symbols as records, that is all of them.  If there are less, and no record
   is known to be static, some are declarations: all are about one function. */
static void
match_functions (struct matcher *m, const struct name *name)
{
  struct rest rest = count_rest (m, name);
  bool all = rest.symbols >= rest.claims || (rest.equal && rest.symbols > 0);

  keep_matched (m);
  if (!all && rest.unsure && rest.symbols > 0)
    m->result.one_function = true;
  else if (!all)
    leave_out (m, &rest);
  for (uint32_t i = 0; all && i < m->claims.n; i++)
    keep (m, i, NONE);
}

static void
match_variables (struct matcher *m, const struct name *name)
{
  struct rest rest = count_rest (m, name);

  if (rest.ordered && rest.claims == rest.symbols)
    match_order (m, name);
  keep_matched (m);
  if (m->claims.n > 0 && !match_sizes (m, name))
    leave_out (m, &rest);
}

/* Of functions that have another symbol those that are not known to be static
   are that one.  */
static void
forget_unsure (struct matcher *m)
{
  size_t left = 0;

  for (uint32_t i = 0; i < m->claims.n; i++)
    if (claimed (m, i)->elf != NONE || !claimed (m, i)->unsure)
      m->claims.v[left++] = m->claims.v[i];
  m->claims.n = left;
}

const struct matches *
matcher_match (struct matcher *m, const struct name *name)
{
  m->result.v.n = 0;
  m->result.one_function = false;
  m->result.claims = m->result.symbols = 0;
  if (name->nlocals == 0)
    return &m->result;
  collect_claims (m, name);
  if (m->claims.n == 0)
    return &m->result;
  if (!name->is_function)
    match_places (m, name);
  match_files (m, name);
  if (name_is_seen (name) && name->is_function)
    forget_unsure (m);
  if (name->is_function)
    match_functions (m, name);
  else
    match_variables (m, name);
  return &m->result;
}

struct matcher *
matcher_new (struct namesakes *s)
{
  struct matcher *m = mem_zalloc (1, sizeof *m);

  m->s = s;
  m->c = s->n->contents;
  m->unit_of_file = mem_zalloc (m->c->symbols.n, sizeof *m->unit_of_file);
  m->file_of_unit = mem_zalloc (s->n->nunits, sizeof *m->file_of_unit);
  for (size_t i = 0; i < s->names.n; i++)
    {
      find_anchor (m, &s->names.v[i]);
      find_global_anchor (m, &s->names.v[i]);
    }
  return m;
}

void
matcher_free (struct matcher *m)
{
  free (m->unit_of_file);
  free (m->file_of_unit);
  pairs_free (&m->shift_of);
  vec_free (&m->shifts);
  vec_free (&m->claims);
  vec_free (&m->expected);
  vec_free (&m->found);
  vec_free (&m->result.v);
  free (m);
}
