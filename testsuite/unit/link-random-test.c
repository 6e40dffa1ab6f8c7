/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking records, on random models: link-random-test [SEED [COUNT]].

   Random units get functions, variables and tags besides; random symbols are
   made up for them, some without a place, some on top of one another.  The
   judge knows what link.h promises, and how it comes about only where the
   header says so:

   - each symbol has one record, of its linkage, made of one of those that are
     about it, and there are no others [check_records];
   - DATASECs are sorted, and what they leave out has no room [check_datasecs];
   - tags are where the records went, each once [check_tags];
   - all other types are still there, but for nameless ones that only dropped
     records mentioned [check_types];
   - the order in which records are listed does not matter, nor does what
     disagreement is, and linking the output again changes nothing.  */

#include "btf/dedup.h"
#include "btf/link.h"
#include "btf/read.h"
#include "btf/write.h"
#include "generate.h"
#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MAX_UNITS = 4,
  NSECTIONS = 3
};

/* A random link.  */
struct world
{
  char where[32];
  size_t n;
  struct btf *units[MAX_UNITS];
  struct btf *merged; /* As dedup made it, and nobody has touched it.  */
  struct dedup_stats stats;
  uint32_t *before[MAX_UNITS], *after[MAX_UNITS];
  struct link_input in;
  struct btf *out;
  uint32_t *own; /* By symbol: its record in the output, or 0.  */
  struct kept said;
};

static const struct link_section sections[NSECTIONS]
  = { { ".ksyms", 0 }, { ".bss", 40 }, { ".data", 64 } };

/* ---- Making one.  */

/* A random type of BTF below END of KIND, or with KIND 0 one that a variable
   can have; 0 if there is none.  */
static uint32_t
random_type (struct random *r, const struct btf *btf, uint32_t end,
	     uint32_t kind)
{
  for (int tries = 0; tries < 8 && end > 1; tries++)
    {
      uint32_t t = 1 + random_below (r, end - 1), k = btf_kind_of (btf, t);

      if (kind != 0 ? k == kind
		    : k != BTF_VAR && k != BTF_FUNC && k != BTF_DATASEC
			&& k != BTF_DECL_TAG)
	return t;
    }
  return 0;
}

static uint32_t
add_name (struct btf *btf, char letter, uint32_t number)
{
  char text[16];

  snprintf (text, sizeof text, "%c%u", letter, number);
  return btf_add_string (btf, text);
}

/* Add functions, variables and tags to a random unit.  */
static void
add_records (struct random *r, struct btf *btf)
{
  uint32_t end = btf_end (btf);

  for (uint32_t i = random_below (r, 10); i > 0; i--)
    {
      bool is_func = random_percent (r, 40);
      uint32_t name = add_name (btf, "gs"[random_below (r, 2)],
				2 * random_below (r, 4) + is_func);
      uint32_t type = random_type (r, btf, end, is_func ? BTF_FUNC_PROTO : 0);
      uint32_t linkage = random_below (r, 3);

      if (is_func)
	btf_add (btf,
		 (uint32_t[]){ name, info_make (BTF_FUNC, linkage, 0), type },
		 3);
      else
	btf_add (
	  btf, (uint32_t[]){ name, info_make (BTF_VAR, 0, 0), type, linkage },
	  4);
    }
  end = btf_end (btf);
  for (uint32_t i = random_below (r, 5); i > 0; i--)
    {
      uint32_t type = random_type (
	r, btf, end, random_percent (r, 50) ? BTF_FUNC : BTF_VAR);

      if (type != 0)
	btf_add (btf,
		 (uint32_t[]){ add_name (btf, 't', random_below (r, 2)),
			       info_make (BTF_DECL_TAG, 0, 0), type,
			       random_below (r, 2) - 1u },
		 4);
    }
}

/* A random symbol NAME.  */
static struct link_symbol
random_symbol (struct random *r, const char *name, bool is_static)
{
  struct link_symbol s = { .name = name,
			   .linkage = is_static		       ? BTF_STATIC
				      : random_percent (r, 30) ? BTF_EXTERN
							       : BTF_GLOBAL,
			   .section = LINK_NOWHERE };

  if (random_percent (r, 25))
    return s;
  s.section
    = s.linkage == BTF_EXTERN ? 0 : 1 + random_below (r, NSECTIONS - 1);
  if (s.section != 0)
    s.offset = 4 * random_below (r, 17);
  s.size = random_percent (r, 30) ? 0 : 4 * random_below (r, 5);
  return s;
}

/* The global symbol NAME, made if there is none.  */
static uint32_t
global_symbol (struct random *r, struct link_input *in, const char *name)
{
  for (uint32_t i = 0; i < in->symbols.n; i++)
    if (in->symbols.v[i].linkage != BTF_STATIC
	&& strcmp (in->symbols.v[i].name, name) == 0)
      return i;
  vec_push (&in->symbols, random_symbol (r, name, false));
  return in->symbols.n - 1;
}

/* Make symbols for the records of unit U.  Names with even numbers behind a
   'g' or 'n' are those of global ones.  */
static void
add_symbols (struct random *r, struct world *w, uint32_t u)
{
  const struct btf *btf = w->units[u];
  struct link_input *in = &w->in;

  for (uint32_t t = 1; t < btf_end (btf); t++)
    {
      uint32_t kind = btf_kind_of (btf, t);
      const char *name = btf_name (btf, t);
      bool is_static = name[0] == 's' || (name[0] == 'n' && name[1] % 2 == 1);
      struct link_record record = { .unit = u, .type = t };

      if ((kind != BTF_VAR && kind != BTF_FUNC) || random_percent (r, 20))
	continue;
      if (is_static)
	{
	  record.symbol = in->symbols.n;
	  vec_push (&in->symbols, random_symbol (r, name, true));
	}
      else
	record.symbol = global_symbol (r, in, name);
      record.defines = in->symbols.v[record.symbol].linkage != BTF_EXTERN
		       && (is_static || record.symbol % w->n == u);
      vec_push (&in->records, record);
    }
}

/* Merge what W has.  IDS is set for each unit.  */
static struct btf *
merge_units (struct world *w, uint32_t **ids)
{
  return dedup ((const struct btf *const *) w->units, w->n, w->where,
		&(struct dedup_options){ 0 }, NULL, ids, &w->stats,
		&w->said.diag);
}

/* The same, and link it by IN.  */
static struct btf *
link_units (struct world *w, const struct link_input *in, uint32_t **ids)
{
  struct btf *merged = merge_units (w, ids);
  struct btf *out = link_records (merged, (const struct btf *const *) w->units,
				  w->n, ids, in, &w->said.diag);

  btf_free (merged);
  return out;
}

static void
free_ids (uint32_t **ids, size_t n)
{
  for (size_t u = 0; u < n; u++)
    free (ids[u]);
}

static void
make_world (struct world *w, uint64_t seed)
{
  struct program program = random_program (seed);
  struct random r = { seed * 11 };

  *w = (struct world){ .n = 1 + random_below (&r, MAX_UNITS) };
  snprintf (w->where, sizeof w->where, "seed %lu", (unsigned long) seed);
  kept_init (&w->said);
  program.odd = false;
  for (uint32_t u = 0; u < w->n; u++)
    {
      w->units[u] = random_unit (&program, u);
      add_records (&r, w->units[u]);
    }
  for (uint32_t u = 0; u < w->n; u++)
    add_symbols (&r, w, u);
  for (int i = 0; i < NSECTIONS; i++)
    vec_push (&w->in.sections, sections[i]);
  w->in.strictness = LINK_INDIFFERENT;
  w->merged = merge_units (w, w->before);
  w->out = link_units (w, &w->in, w->after);
  w->own = mem_zalloc (w->in.symbols.n, sizeof *w->own);
  for (size_t i = 0; i < w->in.records.n; i++)
    {
      const struct link_record *record = &w->in.records.v[i];

      w->own[record->symbol] = w->after[record->unit][record->type - 1];
    }
}

static void
free_world (struct world *w)
{
  free_ids (w->before, w->n);
  free_ids (w->after, w->n);
  for (size_t u = 0; u < w->n; u++)
    btf_free (w->units[u]);
  btf_free (w->merged);
  btf_free (w->out);
  link_input_free (&w->in);
  free (w->own);
  kept_free (&w->said);
}

/* ---- Records.  */

/* Whether RECORD of a unit mentions what type ID of the output does.  (A
   unit's record can become one of another unit that mentions a variant instead
   of a forward: then it cannot be told here.)  */
static bool
mentions_same (const struct world *w, const struct link_record *record,
	       uint32_t id)
{
  uint32_t u = record->unit, old, merged;

  old = btf_record (w->units[u], record->type)[2];
  merged = btf_record (w->merged, w->before[u][record->type - 1])[2];
  if (old == 0 || merged != w->before[u][old - 1])
    return old != 0 || btf_record (w->out, id)[2] == 0;
  return btf_record (w->out, id)[2] == w->after[u][old - 1];
}

static uint32_t
linkage_of (const struct btf *btf, uint32_t type)
{
  const btf_word *r = btf_record (btf, type);

  return info_kind (r[1]) == BTF_VAR ? r[3] : info_vlen (r[1]);
}

/* Whether the record of symbol S is made of one that is about it: of one that
   defines it, if there is any.  */
static bool
is_made_of (const struct world *w, uint32_t s)
{
  bool found = false, defined = false;

  for (size_t i = 0; i < w->in.records.n; i++)
    {
      const struct link_record *record = &w->in.records.v[i];
      const struct btf *unit = w->units[record->unit];
      bool same;

      if (record->symbol != s || (defined && !record->defines))
	continue;
      same
	= btf_kind_of (unit, record->type) == btf_kind_of (w->out, w->own[s])
	  && mentions_same (w, record, w->own[s]);
      found = record->defines && !defined ? same : found || same;
      defined |= record->defines;
    }
  return found;
}

static void
check_records (struct verdicts *v, const struct world *w)
{
  uint32_t *symbol_of = mem_zalloc (btf_end (w->out), sizeof *symbol_of);

  for (size_t i = 0; i < w->in.records.n; i++)
    {
      const struct link_record *record = &w->in.records.v[i];
      uint32_t id = w->after[record->unit][record->type - 1];
      const struct link_symbol *s = &w->in.symbols.v[record->symbol];

      if (!verdict_check (v, "all records of a symbol become one",
			  id < btf_end (w->out)
			    && id == w->own[record->symbol],
			  "%s, %s: %u", w->where, s->name, id))
	break;
      verdict_check (v, "a record has its symbol's name and linkage",
		     strcmp (btf_name (w->out, id), s->name) == 0
		       && linkage_of (w->out, id) == s->linkage,
		     "%s, %s", w->where, s->name);
      verdict_check (v, "different symbols have different records",
		     symbol_of[id] == 0 || symbol_of[id] == record->symbol + 1,
		     "%s, %s", w->where, s->name);
      symbol_of[id] = record->symbol + 1;
      verdict_check (v, "a record is made of one that defines its symbol",
		     is_made_of (w, record->symbol), "%s, %s", w->where,
		     s->name);
    }
  for (uint32_t t = 1; t < btf_end (w->out); t++)
    if (btf_kind_of (w->out, t) == BTF_VAR
	|| btf_kind_of (w->out, t) == BTF_FUNC)
      verdict_check (v, "there are no records without a symbol",
		     symbol_of[t] != 0, "%s, type %u '%s'", w->where, t,
		     btf_name (w->out, t));
  free (symbol_of);
}

/* ---- DATASECs.  */

/* The size of TYPE as C has it, 0 if it has none.  */
static uint64_t
c_size (const struct btf *btf, uint32_t type, unsigned depth)
{
  const btf_word *r;

  if (type == 0 || depth > 60)
    return 0;
  r = btf_record (btf, type);
  switch (info_kind (r[1]))
    {
    case BTF_PTR:
      return 8;
    case BTF_ARRAY:
      return r[5] * c_size (btf, r[3], depth + 1);
    case BTF_TYPEDEF:
    case BTF_CONST:
    case BTF_VOLATILE:
    case BTF_RESTRICT:
    case BTF_TYPE_TAG:
      return c_size (btf, r[2], depth + 1);
    case BTF_FWD:
    case BTF_FUNC_PROTO:
      return 0;
    default:
      return r[2];
    }
}

/* The symbol of record ID, or NULL.  */
static const struct link_symbol *
symbol_of_record (const struct world *w, uint32_t id)
{
  for (size_t i = 0; i < w->in.symbols.n; i++)
    if (w->own[i] == id)
      return &w->in.symbols.v[i];
  return NULL;
}

static uint64_t
symbol_size (const struct world *w, const struct link_symbol *s, uint32_t id)
{
  return s->size != 0 || btf_kind_of (w->out, id) == BTF_FUNC
	   ? s->size
	   : c_size (w->out, btf_record (w->out, id)[2], 0);
}

/* The DATASEC of section NAME, or 0.  */
static uint32_t
find_datasec (const struct btf *btf, const char *name)
{
  for (uint32_t t = 1; t < btf_end (btf); t++)
    if (btf_kind_of (btf, t) == BTF_DATASEC
	&& strcmp (btf_name (btf, t), name) == 0)
      return t;
  return 0;
}

/* Whether symbol S, with record ID and SIZE bytes, has to be missing in
   DATASEC SEC (0: there is none), whose section has ROOM bytes: it does not
   fit, or lies over another, which comes first or counts more.  */
static bool
is_excused (const struct world *w, const struct link_symbol *s, uint32_t id,
	    uint64_t size, uint32_t sec, uint64_t room)
{
  if (room == 0)
    return false;
  if (size == 0 || size > room || s->offset > room - size)
    return true;
  for (uint32_t i = 0; sec != 0 && i < btf_nitems (w->out, sec); i++)
    {
      const btf_word *e = btf_item (w->out, sec, i);
      const struct link_symbol *o = symbol_of_record (w, e[0]);
      bool o_static, s_static = s->linkage == BTF_STATIC;

      if (e[0] == id || o == NULL || e[1] > s->offset
	  || e[1] + e[2] <= s->offset)
	continue;
      o_static = o->linkage == BTF_STATIC;
      if (e[1] < s->offset || o_static < s_static)
	return true;
      if (o_static == s_static
	  && (e[2] > size || (e[2] == size && strcmp (o->name, s->name) <= 0)))
	return true;
    }
  return false;
}

/* Check the entries of DATASEC SEC.  */
static void
check_entries (struct verdicts *v, const struct world *w, uint32_t sec,
	       uint32_t section)
{
  uint64_t end = 0, room = sections[section].size;

  verdict_check (v, "a DATASEC has its section's size",
		 btf_record (w->out, sec)[2] == room, "%s, %s", w->where,
		 sections[section].name);
  verdict_check (v, "a DATASEC is not empty", btf_nitems (w->out, sec) > 0,
		 "%s, %s", w->where, sections[section].name);
  for (uint32_t i = 0; i < btf_nitems (w->out, sec); i++)
    {
      const btf_word *e = btf_item (w->out, sec, i);
      const struct link_symbol *s = symbol_of_record (w, e[0]);

      verdict_check (v, "an entry is where its symbol is",
		     s != NULL && s->section == section && s->offset == e[1]
		       && symbol_size (w, s, e[0]) == e[2],
		     "%s, %s, %u", w->where, sections[section].name, i);
      verdict_check (
	v, "entries are sorted, apart, and in their section",
	room == 0
	  || (e[1] >= end && e[2] > 0 && e[1] <= room && e[2] <= room - e[1]),
	"%s, %s, %u", w->where, sections[section].name, i);
      end = (uint64_t) e[1] + e[2];
    }
}

/* Whether DATASEC SEC has record ID.  */
static bool
has_entry (const struct btf *btf, uint32_t sec, uint32_t id)
{
  for (uint32_t i = 0; sec != 0 && i < btf_nitems (btf, sec); i++)
    if (btf_item (btf, sec, i)[0] == id)
      return true;
  return false;
}

static void
check_datasecs (struct verdicts *v, const struct world *w)
{
  uint32_t secs[NSECTIONS], n = 0, all = 0;

  for (uint32_t i = 0; i < NSECTIONS; i++)
    {
      secs[i] = find_datasec (w->out, sections[i].name);
      n += secs[i] != 0;
      if (secs[i] != 0)
	check_entries (v, w, secs[i], i);
    }
  for (uint32_t t = 1; t < btf_end (w->out); t++)
    all += btf_kind_of (w->out, t) == BTF_DATASEC;
  verdict_check (v, "each section has at most one DATASEC", n == all, "%s",
		 w->where);
  for (size_t i = 0; i < w->in.symbols.n; i++)
    {
      const struct link_symbol *s = &w->in.symbols.v[i];
      uint32_t id = w->own[i];

      if (id == 0 || s->section == LINK_NOWHERE)
	continue;
      verdict_check (v, "what has room is in its DATASEC",
		     has_entry (w->out, secs[s->section], id)
		       != is_excused (w, s, id, symbol_size (w, s, id),
				      secs[s->section],
				      sections[s->section].size),
		     "%s, %s", w->where, s->name);
    }
}

/* ---- Tags.  */

/* Whether TYPE is a tag on a function or variable.  */
static bool
is_record_tag (const struct btf *btf, uint32_t type)
{
  uint32_t kind;

  if (btf_kind_of (btf, type) != BTF_DECL_TAG)
    return false;
  kind = btf_kind_of (btf, btf_record (btf, type)[2]);
  return kind == BTF_VAR || kind == BTF_FUNC;
}

/* The symbol, plus one, that TYPE of unit U is about, or 0.  */
static uint32_t
claimed_by (const struct world *w, uint32_t u, uint32_t type)
{
  for (size_t i = 0; i < w->in.records.n; i++)
    if (w->in.records.v[i].unit == u && w->in.records.v[i].type == type)
      return w->in.records.v[i].symbol + 1;
  return 0;
}

static void
check_tags (struct verdicts *v, const struct world *w)
{
  unsigned char *wanted = mem_zalloc (btf_end (w->out), 1);

  for (uint32_t u = 0; u < w->n; u++)
    for (uint32_t t = 1; t < btf_end (w->units[u]); t++)
      {
	const btf_word *old = btf_record (w->units[u], t), *new;
	uint32_t id = w->after[u][t - 1], symbol;

	if (!is_record_tag (w->units[u], t)
	    || (symbol = claimed_by (w, u, old[2])) == 0)
	  continue;
	if (!verdict_check (v, "a tag is kept with what it decorates",
			    id < btf_end (w->out), "%s, unit %u, type %u",
			    w->where, u, t))
	  continue;
	new = btf_record (w->out, id);
	wanted[id] = 1;
	verdict_check (
	  v, "a tag decorates what it did",
	  info_kind (new[1]) == BTF_DECL_TAG && new[2] == w->own[symbol - 1]
	    && new[3] == old[3]
	    && strcmp (btf_name (w->out, id), btf_name (w->units[u], t)) == 0,
	  "%s, unit %u, type %u", w->where, u, t);
      }
  for (uint32_t t = 1; t < btf_end (w->out); t++)
    {
      const btf_word *x = btf_record (w->out, t);

      if (!is_record_tag (w->out, t))
	continue;
      verdict_check (v, "a tag was one before", wanted[t], "%s, type %u",
		     w->where, t);
      for (uint32_t s = t + 1; s < btf_end (w->out); s++)
	verdict_check (v, "no two tags are the same",
		       btf_kind_of (w->out, s) != BTF_DECL_TAG
			 || memcmp (x, btf_record (w->out, s), 4 * sizeof *x)
			      != 0,
		       "%s, types %u and %u", w->where, t, s);
    }
  free (wanted);
}

/* ---- Other types.  */

static bool
is_record (const struct btf *btf, uint32_t type)
{
  uint32_t kind = btf_kind_of (btf, type);

  return kind == BTF_VAR || kind == BTF_FUNC || kind == BTF_DATASEC
	 || is_record_tag (btf, type);
}

/* Mark what marked types of BTF mention, but with NAMELESS only what has no
   name and is not a record.  */
static void
spread (const struct btf *btf, unsigned char *marks, bool nameless)
{
  bool changed = true;

  while (changed)
    {
      changed = false;
      for (uint32_t t = 1; t < btf_end (btf); t++)
	{
	  uint32_t mention;

	  if (!marks[t])
	    continue;
	  for (struct btf_words words = btf_words (btf, t);
	       btf_next_mention (&words, &mention);)
	    if (mention != 0 && !marks[mention]
		&& !(nameless
		     && (btf_name (btf, mention)[0] != '\0'
			 || is_record (btf, mention))))
	      {
		marks[mention] = 1;
		changed = true;
	      }
	}
    }
}

/* Mark the merged types that must be in the output: NEEDED has those that
   symbols' records mention.  */
static unsigned char *
expect_types (const struct world *w, const uint32_t *new_id)
{
  const struct btf *btf = w->merged;
  unsigned char *expected = mem_zalloc (btf_end (btf), 1);
  unsigned char *doubtful = mem_zalloc (btf_end (btf), 1);
  unsigned char *roots = mem_zalloc (btf_end (w->out), 1);

  for (size_t i = 0; i < w->in.symbols.n; i++)
    if (w->own[i] != 0)
      roots[btf_record (w->out, w->own[i])[2]] = 1;
  for (uint32_t t = 1; t < btf_end (btf); t++)
    doubtful[t] = is_record (btf, t);
  spread (btf, doubtful, true);
  for (uint32_t t = 1; t < btf_end (btf); t++)
    expected[t] = !doubtful[t]
		  || (!is_record (btf, t) && new_id[t] != 0
		      && new_id[t] < btf_end (w->out) && roots[new_id[t]]);
  spread (btf, expected, false);
  free (doubtful);
  free (roots);
  return expected;
}

/* Whether TYPE of the merged model, no record, is the same as its new self. */
static bool
same_type (const struct world *w, const uint32_t *new_id, uint32_t type)
{
  struct btf_words a = btf_words (w->merged, type);
  struct btf_words b = btf_words (w->out, new_id[type]);

  if (btf_record (w->merged, type)[1] != btf_record (w->out, new_id[type])[1])
    return false;
  while (btf_next_word (&a))
    {
      if (!btf_next_word (&b))
	return false;
      if (a.field->role == ROLE_NAME
	  && strcmp (btf_string (w->merged, a.value),
		     btf_string (w->out, b.value))
	       != 0)
	return false;
      if (a.field->role == ROLE_TYPE
	  && (a.value == 0
		? b.value != 0
		: new_id[a.value] != 0 && new_id[a.value] != b.value))
	return false;
      if (a.field->role != ROLE_NAME && a.field->role != ROLE_TYPE
	  && a.value != b.value)
	return false;
    }
  return !btf_next_word (&b);
}

/* What each merged type, but for records, became; 0 for one that no type of a
   unit became as it is, since all know more of what it mentions.  */
static uint32_t *
find_new_ids (struct verdicts *v, const struct world *w)
{
  uint32_t *new_id = mem_zalloc (btf_end (w->merged), sizeof *new_id);

  for (uint32_t u = 0; u < w->n; u++)
    for (uint32_t i = 0; i < w->units[u]->ntypes; i++)
      {
	uint32_t *new = &new_id[w->before[u][i]];

	if (is_record (w->merged, w->before[u][i]))
	  continue;
	verdict_check (v, "equal types have equal ids",
		       *new == 0 || *new == w->after[u][i],
		       "%s, unit %u, type %u", w->where, u, i + 1);
	*new = w->after[u][i];
      }
  return new_id;
}

static void
check_types (struct verdicts *v, const struct world *w)
{
  uint32_t *new_id = find_new_ids (v, w);
  unsigned char *expected = expect_types (w, new_id);
  unsigned char *seen = mem_zalloc (btf_end (w->out), 1);
  uint32_t left = 0, unknown = 0;

  for (uint32_t t = 1; t < btf_end (w->merged); t++)
    {
      if (is_record (w->merged, t))
	continue;
      unknown += new_id[t] == 0;
      if (new_id[t] == 0
	  || !verdict_check (
	    v, "types stay unless only dropped records need them",
	    expected[t] == (new_id[t] < btf_end (w->out)),
	    "%s, merged type %u", w->where, t)
	  || !expected[t])
	continue;
      verdict_check (v, "a type that stays is the same",
		     !seen[new_id[t]] && same_type (w, new_id, t),
		     "%s, merged type %u", w->where, t);
      seen[new_id[t]] = 1;
    }
  for (uint32_t t = 1; t < btf_end (w->out); t++)
    left += !seen[t] && !is_record (w->out, t);
  verdict_check (v, "there are no new types", left <= unknown, "%s: %u",
		 w->where, left);
  free (new_id);
  free (expected);
  free (seen);
}

/* ---- Again.  */

/* Whether A and B are the same, to the byte; what cannot be written is not. */
static bool
same (struct world *w, const struct btf *a, const struct btf *b)
{
  struct btf_bytes x = { 0 }, y = { 0 };
  bool equal = a != NULL && b != NULL && btf_write (a, &x, &w->said.diag)
	       && btf_write (b, &y, &w->said.diag) && x.size == y.size
	       && memcmp (x.data, y.data, x.size) == 0;

  free (x.data);
  free (y.data);
  return equal;
}

static void
check_readable (struct verdicts *v, struct world *w)
{
  struct btf_bytes bytes = { 0 };
  struct btf *btf = NULL;

  if (btf_write (w->out, &bytes, &w->said.diag))
    btf = btf_read ((struct bytes){ bytes.data, bytes.size }, w->where, NULL,
		    &w->said.diag);
  verdict_check (v, "the output can be read", btf != NULL, "%s: %s", w->where,
		 w->said.text);
  btf_free (btf);
  free (bytes.data);
}

/* Put the records of IN in another order.  */
static void
shuffle (struct random *r, struct link_input *in)
{
  for (uint32_t i = 0; i < in->records.n; i++)
    {
      uint32_t j = random_below (r, i + 1);
      struct link_record swap = in->records.v[i];

      in->records.v[i] = in->records.v[j];
      in->records.v[j] = swap;
    }
}

static void
check_order (struct verdicts *v, struct world *w, uint64_t seed)
{
  struct random r = { seed };
  uint32_t *ids[MAX_UNITS];
  struct btf *other;
  bool same_ids = true;

  shuffle (&r, &w->in);
  other = link_units (w, &w->in, ids);
  for (size_t u = 0; u < w->n; u++)
    same_ids &= memcmp (ids[u], w->after[u], 4 * w->units[u]->ntypes) == 0;
  verdict_check (v, "the order of records does not matter",
		 same_ids && same (w, w->out, other), "%s", w->where);
  btf_free (other);
  free_ids (ids, w->n);
}

static void
check_strictness (struct verdicts *v, struct world *w)
{
  struct link_input in = w->in;
  uint32_t *ids[MAX_UNITS];
  struct kept said;
  struct btf *strict, *lenient;
  uint64_t warnings;

  in.strictness = LINK_LENIENT;
  said = w->said;
  kept_init (&w->said);
  lenient = link_units (w, &in, ids);
  free_ids (ids, w->n);
  warnings = w->said.diag.warnings;
  verdict_check (v, "lenience changes messages only",
		 w->said.diag.errors == 0 && same (w, w->out, lenient), "%s",
		 w->where);
  btf_free (lenient);
  kept_free (&w->said);
  kept_init (&w->said);
  in.strictness = LINK_STRICT;
  strict = link_units (w, &in, ids);
  free_ids (ids, w->n);
  verdict_check (v, "what is an error if strict is a warning if lenient",
		 (strict == NULL) == (w->said.diag.errors > 0)
		   && w->said.diag.errors == warnings,
		 "%s", w->where);
  if (strict != NULL)
    verdict_check (v, "strictness changes nothing where all agree",
		   same (w, w->out, strict), "%s", w->where);
  btf_free (strict);
  kept_free (&w->said);
  w->said = said;
}

/* Whether BTF has types without a name that mention others, and that nothing
   with a name leads to.  Their order is that of the merge, which can have been
   another while there were records that led to them.  */
static bool
has_lonely_types (const struct btf *btf)
{
  unsigned char *marks = mem_zalloc (btf_end (btf), 1);
  bool found = false;

  for (uint32_t t = 1; t < btf_end (btf); t++)
    marks[t] = btf_name (btf, t)[0] != '\0';
  spread (btf, marks, true);
  for (uint32_t t = 1; t < btf_end (btf); t++)
    {
      uint32_t mention;

      for (struct btf_words words = btf_words (btf, t);
	   !marks[t] && btf_next_mention (&words, &mention);)
	found |= mention != 0 && btf_name (btf, mention)[0] == '\0';
    }
  free (marks);
  return found;
}

/* Link the output of W as the only unit, by the same symbols.  */
static void
check_again (struct verdicts *v, const struct world *w)
{
  struct world next = { .n = 1, .units = { w->out } };
  struct link_input in = w->in;
  struct btf *again;

  memcpy (next.where, w->where, sizeof next.where);
  kept_init (&next.said);
  in.strictness = LINK_STRICT;
  memset (&in.records, 0, sizeof in.records);
  for (uint32_t i = 0; i < in.symbols.n; i++)
    if (w->own[i] != 0)
      vec_push (&in.records,
		(struct link_record){ .type = w->own[i],
				      .symbol = i,
				      .defines = in.symbols.v[i].linkage
						 != BTF_EXTERN });
  again = link_units (&next, &in, next.after);
  verdict_check (v, "linking again changes nothing",
		 same (&next, w->out, again), "%s: %s", w->where,
		 next.said.text);
  btf_free (again);
  free_ids (next.after, 1);
  vec_free (&in.records);
  kept_free (&next.said);
}

static void
check_seed (struct verdicts *v, unsigned long seed)
{
  struct world w;

  make_world (&w, seed);
  if (verdict_check (v, "links are done", w.out != NULL, "%s: %s", w.where,
		     w.said.text))
    {
      check_readable (v, &w);
      check_records (v, &w);
      check_datasecs (v, &w);
      check_tags (v, &w);
      check_types (v, &w);
      check_order (v, &w, seed);
      check_strictness (v, &w);
      /* Variants of one name are ordered by how they differ, which may
	 go by a record that is there no longer.  */
      if (w.stats.conflicts == 0 && !has_lonely_types (w.out))
	check_again (v, &w);
    }
  free_world (&w);
}

int
main (int argc, char **argv)
{
  return verdict_seeds (argc, argv, 2000, check_seed);
}
