/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Linking records.

   Deduplication has already made one model of all units.  Here the symbols
   decide which VAR, FUNC and DATASEC records that model has:

     1. Each symbol chooses one of the records that are about it: that of its
	definition, if there is one [choose].  The others must agree with it
	[check_agreement].
     2. It gets a record of its own: the chosen one if that says the right
	linkage and no other symbol has it, else a copy [give_records].
     3. Declaration tags follow the variable or function that they decorate
	[move_tags], and each section gets a DATASEC [make_datasecs].
     4. What is left of the old records goes, with types that have no name and
	that nothing else mentions; the rest is put in order (link-order.c).

   New records are appended to the model, so that everything has an id in it,
   and the last step is one renumbering [map_apply].  All of it is linear in
   the output and the records, but for sorting what has one name or lies in a
   section.  */

#include "link.h"
#include "agree.h"
#include "link-order.h"

#include <stdlib.h>
#include <string.h>

void
link_input_free (struct link_input *in)
{
  vec_free (&in->symbols);
  vec_free (&in->records);
  vec_free (&in->sections);
}

/* A record of a unit with the id that deduplication gave it.  */
struct claim
{
  uint32_t symbol, merged, unit, type;
  bool defines;
};

enum
{
  /* More are of no use to anybody, and each can cost a walk through all types.
   */
  MAX_DISAGREEMENTS = 100
};

/* What a pointer takes where a symbol has no size: in assembler code for
   BPF.  */
enum
{
  BPF_POINTER = 8
};

struct linking
{
  struct btf *btf; /* The model, records appended.  */
  const struct btf *const *units;
  size_t nunits;
  uint32_t **ids;
  const struct link_input *in;
  struct diag *d;

  VEC (struct claim) claims; /* By symbol.  */
  uint32_t *chosen;	     /* By symbol: a merged id, 0: there is none.  */
  struct agree *agree;
  unsigned ndisagreements;
  uint32_t *own;	   /* By symbol: the id of its record, or 0.  */
  size_t nsection_names;   /* How many were looked for.  */
  struct link_order order; /* What stays.  */
};

static uint32_t
merged_id (const struct linking *k, uint32_t unit, uint32_t type)
{
  const struct btf *btf = k->units[unit];

  return type < btf->first ? type : k->ids[unit][type - btf->first];
}

/* Append a record to the model: a copy of COPY_OF, but for what it mentions
   and its linkage, or 0.  */
static uint32_t
add_record (struct linking *k, const uint32_t *words, size_t nwords,
	    uint32_t copy_of)
{
  uint32_t id = btf_add (k->btf, words, nwords);

  vec_push (&k->order.added, (struct link_added){ id, copy_of });
  return id;
}

/* Whether record ID of the merged types stays.  */
static unsigned char *
kept (const struct linking *k, uint32_t id)
{
  return &k->order.kept[id - k->btf->first];
}

/* ---- Choosing.  */

static int
by_merged_id (const void *a, const void *b)
{
  const struct claim *x = a, *y = b;

  if (x->merged != y->merged)
    return x->merged < y->merged ? -1 : 1;
  if (x->unit != y->unit)
    return x->unit < y->unit ? -1 : 1;
  return x->type < y->type ? -1 : x->type > y->type;
}

/* List the claims by symbol, by counting: there are as many as declarations in
   all units.  */
static void
list_claims (struct linking *k)
{
  size_t n = k->in->records.n;
  uint32_t *next = mem_zalloc (k->in->symbols.n + 1, sizeof *next);

  for (size_t i = 0; i < n; i++)
    next[k->in->records.v[i].symbol + 1]++;
  for (size_t s = 0; s < k->in->symbols.n; s++)
    next[s + 1] += next[s];
  vec_reserve (&k->claims, n);
  k->claims.n = n;
  for (size_t i = 0; i < n; i++)
    {
      const struct link_record *r = &k->in->records.v[i];

      k->claims.v[next[r->symbol]++]
	= (struct claim){ .symbol = r->symbol,
			  .merged = merged_id (k, r->unit, r->type),
			  .unit = r->unit,
			  .type = r->type,
			  .defines = r->defines };
    }
  free (next);
}

/* How many parameters of FUNC or VAR record ID have names.  A declaration may
   leave them out.  */
static uint32_t
named_parameters (const struct btf *btf, uint32_t id)
{
  uint32_t proto = btf_record (btf, id)[2], named = 0;

  if (btf_kind_of (btf, id) != BTF_FUNC
      || btf_kind_of (btf, proto) != BTF_FUNC_PROTO)
    return 0;
  for (uint32_t i = 0; i < btf_nitems (btf, proto); i++)
    named += btf_item (btf, proto, i)[0] != 0;
  return named;
}

/* Whether claim A tells more of its symbol than B.  */
static bool
is_better (const struct linking *k, const struct claim *a,
	   const struct claim *b)
{
  uint32_t named_a, named_b;

  if (a->defines != b->defines)
    return a->defines;
  if (a->merged == b->merged)
    return false;
  named_a = named_parameters (k->btf, a->merged);
  named_b = named_parameters (k->btf, b->merged);
  return named_a != named_b ? named_a > named_b : a->merged < b->merged;
}

/* Report that the declarations A and B of one symbol disagree.  */
static bool
report_disagreement (struct linking *k, const struct claim *a,
		     const struct claim *b, const char *difference)
{
  const struct link_symbol *s = &k->in->symbols.v[a->symbol];
  const char *of_a = k->units[a->unit]->name, *of_b = k->units[b->unit]->name;
  char *place = mem_printf ("%s: %s", of_a, s->name);

  if (k->in->strictness == LINK_LENIENT)
    diag_warning (k->d, place, "is declared differently in %s: %s", of_b,
		  difference);
  else
    diag_error (k->d, place, "is declared differently in %s: %s", of_b,
		difference);
  if (++k->ndisagreements == MAX_DISAGREEMENTS)
    diag_note (k->d, place,
	       "is the %uth that is declared differently, and the rest is not"
	       " compared",
	       k->ndisagreements);
  free (place);
  return k->in->strictness == LINK_LENIENT;
}

/* Check that the claims from BEGIN to END, all of one symbol, agree with the
   one that was chosen.  */
static bool
check_agreement (struct linking *k, size_t begin, size_t end, size_t chosen)
{
  const struct claim *v = k->claims.v;
  bool is_map = k->in->symbols.v[v[begin].symbol].is_map;
  bool done = true;

  for (size_t i = begin; i < end && k->ndisagreements < MAX_DISAGREEMENTS; i++)
    {
      char *difference;

      if (v[i].merged == v[chosen].merged
	  || (i > begin && v[i].merged == v[i - 1].merged))
	continue;
      difference
	= agree_next (k->agree, v[chosen].merged, v[i].merged, is_map);
      if (difference != NULL)
	done = report_disagreement (k, &v[chosen], &v[i], difference) && done;
      free (difference);
    }
  return done;
}

static bool
choose (struct linking *k)
{
  bool done = true;

  list_claims (k);
  k->agree = agree_new (k->btf);
  for (size_t begin = 0, end; begin < k->claims.n; begin = end)
    {
      struct claim *v = k->claims.v;
      size_t best = begin;

      for (end = begin + 1;
	   end < k->claims.n && v[end].symbol == v[begin].symbol;)
	end++;
      if (k->in->strictness != LINK_INDIFFERENT && end - begin > 1)
	qsort (v + begin, end - begin, sizeof *v, by_merged_id);
      for (size_t i = begin + 1; i < end; i++)
	if (is_better (k, &v[i], &v[best]))
	  best = i;
      k->chosen[v[begin].symbol] = v[best].merged;
      if (k->in->strictness != LINK_INDIFFERENT)
	done = check_agreement (k, begin, end, best) && done;
    }
  agree_free (k->agree);
  return done;
}

/* ---- Records of their own.  */

/* Whether the record ID has linkage LINKAGE; if not, and TO is not NULL, give
   it to the copy TO of the record.  */
static bool
has_linkage (const struct btf *btf, uint32_t id, uint32_t linkage,
	     btf_word *to)
{
  const btf_word *r = btf_record (btf, id);
  bool is_func = info_kind (r[1]) == BTF_FUNC;
  bool has = (is_func ? info_vlen (r[1]) : r[3]) == linkage;

  if (!has && to != NULL && is_func)
    to[1] = info_make (BTF_FUNC, linkage, info_kflag (r[1]));
  else if (!has && to != NULL)
    to[3] = linkage;
  return has;
}

/* Give SYMBOL, which chose RECORD, a record.  */
static uint32_t
give_record (struct linking *k, const struct link_symbol *symbol,
	     uint32_t record)
{
  size_t nwords = btf_kind_of (k->btf, record) == BTF_VAR ? 4 : 3;
  uint32_t words[4];

  if (record < k->btf->first) /* The base's records are what they are.  */
    return record;
  if (*kept (k, record) == 0
      && has_linkage (k->btf, record, symbol->linkage, NULL))
    {
      *kept (k, record) = 1;
      return record;
    }
  memcpy (words, btf_record (k->btf, record), nwords * sizeof *words);
  has_linkage (k->btf, record, symbol->linkage, words);
  return add_record (k, words, nwords, record);
}

static void
give_records (struct linking *k)
{
  for (uint32_t i = 0; i < k->in->symbols.n; i++)
    if (k->chosen[i] != 0)
      k->own[i] = give_record (k, &k->in->symbols.v[i], k->chosen[i]);
}

/* ---- Declaration tags.  */

/* A tag of a unit, what it is in the model, and what it is to say.  */
struct tag
{
  uint32_t merged;
  uint32_t words[4];
  uint32_t *id; /* Where the unit's ids have it.  */
};

static int
by_words (const void *a, const void *b)
{
  const struct tag *x = a, *y = b;

  for (int i = 0; i < 4; i++)
    if (x->words[i] != y->words[i])
      return x->words[i] < y->words[i] ? -1 : 1;
  return x->merged < y->merged ? -1 : x->merged > y->merged;
}

struct tags
{
  VEC (struct tag) v;
};

/* Collect the tags of unit U on records that symbols are about.  RECORD_OF has
   the own record of each of the unit's types, or 0.  */
static void
collect_tags (struct linking *k, uint32_t u, const uint32_t *record_of,
	      struct tags *tags)
{
  const struct btf *btf = k->units[u];

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      struct tag tag;
      uint32_t target;

      if (!link_is_tag (btf, t))
	continue;
      target = btf_record (btf, t)[2];
      if (target < btf->first || record_of[target - btf->first] == 0)
	continue;
      tag.merged = merged_id (k, u, t);
      tag.id = &k->ids[u][t - btf->first];
      memcpy (tag.words, btf_record (k->btf, tag.merged), sizeof tag.words);
      tag.words[2] = record_of[target - btf->first];
      vec_push (&tags->v, tag);
    }
}

/* A record for the N tags at V, which say the same: one of the model's, if it
   says so already.  */
static uint32_t
tag_record (struct linking *k, const struct tag *v, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (v[i].merged < k->btf->first
	|| btf_record (k->btf, v[i].merged)[2] == v[i].words[2])
      return v[i].merged;
  return add_record (k, v->words, 4, v->merged);
}

/* Make a record of each different tag of TAGS: a definition and its
   declarations often have the same.  */
static void
give_tags (struct linking *k, struct tags *tags)
{
  struct tag *v = tags->v.v;

  if (tags->v.n > 1)
    qsort (v, tags->v.n, sizeof *v, by_words);
  for (size_t begin = 0, end; begin < tags->v.n; begin = end)
    {
      uint32_t id;

      for (end = begin + 1;
	   end < tags->v.n
	   && memcmp (v[end].words, v[begin].words, sizeof v->words) == 0;
	   end++)
	;
      id = tag_record (k, v + begin, end - begin);
      if (id >= k->btf->first && id < k->order.merged_end)
	*kept (k, id) = 1;
      for (size_t i = begin; i < end; i++)
	*v[i].id = id;
    }
}

static bool
has_record_tags (const struct linking *k)
{
  for (uint32_t t = k->btf->first; t < k->order.merged_end; t++)
    if (link_is_tag (k->btf, t))
      return true;
  return false;
}

/* Set *RECORD_OF[u] to an array, by type, of the records that symbols got.  */
static uint32_t **
find_record_of (const struct linking *k)
{
  uint32_t **record_of = mem_zalloc (k->nunits, sizeof *record_of);

  for (size_t i = 0; i < k->in->records.n; i++)
    {
      const struct link_record *r = &k->in->records.v[i];
      const struct btf *unit = k->units[r->unit];

      if (record_of[r->unit] == NULL)
	record_of[r->unit] = mem_zalloc (unit->ntypes, sizeof **record_of);
      record_of[r->unit][r->type - unit->first] = k->own[r->symbol];
    }
  return record_of;
}

static void
move_tags (struct linking *k)
{
  struct tags tags = { 0 };
  uint32_t **record_of;

  if (!has_record_tags (k))
    return;
  record_of = find_record_of (k);
  for (size_t u = 0; u < k->nunits; u++)
    if (record_of[u] != NULL)
      collect_tags (k, u, record_of[u], &tags);
  give_tags (k, &tags);
  for (size_t u = 0; u < k->nunits; u++)
    free (record_of[u]);
  free (record_of);
  vec_free (&tags.v);
}

/* ---- DATASECs.  */

/* A symbol in a section, with its record.  */
struct entry
{
  uint32_t section, record;
  uint64_t offset, size;
  const struct link_symbol *s;
};

static int
by_offset (const void *a, const void *b)
{
  const struct entry *x = a, *y = b;
  bool x_static = x->s->linkage == BTF_STATIC;
  bool y_static = y->s->linkage == BTF_STATIC;

  if (x->section != y->section)
    return x->section < y->section ? -1 : 1;
  if (x->offset != y->offset)
    return x->offset < y->offset ? -1 : 1;
  if (x_static != y_static)
    return x_static - y_static;
  if (x->size != y->size)
    return x->size > y->size ? -1 : 1;
  return strcmp (x->s->name, y->s->name);
}

/* Whether SECTION has a DATASEC also if that has no entries.  */
static bool
is_listed (const struct link_section *section)
{
  return section->listed && section->size > 0 && section->size <= UINT32_MAX;
}

/* The offset in K's BTF of NAME, added if it is not there yet.  As a rule
   there are few names of sections, and an index of all strings is not worth
   it.  */
static uint32_t
section_name (struct linking *k, const char *name)
{
  enum
  {
    FEW = 16
  };
  struct btf *btf = k->btf;
  size_t size = strlen (name) + 1;

  if (k->nsection_names++ >= FEW)
    return btf_add_string (btf, name);
  for (const struct btf *b = btf; b != NULL; b = b->base)
    {
      const char *at = b->strings, *end = at + b->strings_size;

      while ((at = memmem (at, end - at, name, size)) != NULL)
	{
	  if (at == b->strings || at[-1] == '\0')
	    return b->first_str + (at - b->strings);
	  at++;
	}
    }
  return btf_append_string (btf, name);
}

/* Add a DATASEC of the N entries at E, all of one section.  What lies over the
   one before it, or beyond the section's end, or takes no room is left out:
   the kernel and libbpf refuse such a DATASEC as a whole.  A section of size 0
   is one that the program does not have, as .ksyms, and its loader sets
   places.  */
static void
add_datasec (struct linking *k, const struct link_section *section,
	     const struct entry *e, size_t n)
{
  VEC (uint32_t) words = { 0 };
  uint64_t end = 0;
  uint32_t vlen = 0;

  vec_reserve (&words, 3 + 3 * n);
  words.n = 3;
  for (size_t i = 0; i < n; i++)
    {
      if (section->size != 0
	  && (e[i].offset < end || e[i].size == 0 || e[i].size > section->size
	      || e[i].offset > section->size - e[i].size))
	continue;
      end = e[i].offset + e[i].size;
      vec_push (&words, e[i].record);
      vec_push (&words, e[i].offset);
      vec_push (&words, e[i].size);
      vlen++;
    }
  words.v[0] = section_name (k, section->name);
  words.v[1] = info_make (BTF_DATASEC, vlen, 0);
  words.v[2] = section->size;
  if (vlen > 0 || is_listed (section))
    add_record (k, words.v, words.n, 0);
  vec_free (&words);
}

static void
make_datasecs (struct linking *k)
{
  VEC (struct entry) entries = { 0 };
  size_t begin = 0, end;

  for (uint32_t i = 0; i < k->in->symbols.n; i++)
    {
      const struct link_symbol *s = &k->in->symbols.v[i];
      struct entry e = { .record = k->own[i],
			 .section = s->section,
			 .offset = s->offset,
			 .size = s->size,
			 .s = s };

      if (e.record == 0 || e.section == LINK_NOWHERE
	  || k->in->sections.v[e.section].size > UINT32_MAX)
	continue;
      if (e.size == 0)
	e.size = btf_type_size (k->btf, e.record, BPF_POINTER);
      vec_push (&entries, e);
    }
  if (entries.n > 1)
    qsort (entries.v, entries.n, sizeof *entries.v, by_offset);
  vec_reserve (&entries, 1); /* An array, also of none.  */
  for (uint32_t i = 0; i < k->in->sections.n; i++)
    {
      for (end = begin; end < entries.n && entries.v[end].section == i; end++)
	;
      if (end > begin || is_listed (&k->in->sections.v[i]))
	add_datasec (k, &k->in->sections.v[i], entries.v + begin, end - begin);
      begin = end;
    }
  vec_free (&entries);
}

/* Set the ids of all units' types.  */
static void
set_ids (struct linking *k, const struct map *map)
{
  const struct btf *unit[] = { k->btf };

  for (size_t i = 0; i < k->in->records.n; i++)
    {
      const struct link_record *r = &k->in->records.v[i];

      k->ids[r->unit][r->type - k->units[r->unit]->first] = k->own[r->symbol];
    }
  for (size_t u = 0; u < k->nunits; u++)
    for (uint32_t i = 0; i < k->units[u]->ntypes; i++)
      k->ids[u][i] = map_id (map, unit, 0, k->ids[u][i]);
}

struct btf *
link_records (struct btf *merged, const struct btf *const *units,
	      size_t nunits, uint32_t **ids, const struct link_input *in,
	      struct diag *d)
{
  struct linking k
    = { .btf = merged,
	.units = units,
	.nunits = nunits,
	.ids = ids,
	.in = in,
	.d = d,
	.order = { .btf = merged, .merged_end = btf_end (merged), .in = in } };
  const struct btf *unit[] = { merged };
  struct btf *out = NULL;

  _Static_assert((uint32_t) MAP_DROPPED == (uint32_t) LINK_DROPPED,
		 "map_id says what is dropped");
  k.chosen = mem_zalloc (in->symbols.n, sizeof *k.chosen);
  k.own = mem_zalloc (in->symbols.n, sizeof *k.own);
  k.order.kept = mem_zalloc (merged->ntypes, 1);
  if (choose (&k))
    {
      struct map *map;

      give_records (&k);
      move_tags (&k);
      make_datasecs (&k);
      k.order.own = k.own;
      map = link_arrange (&k.order);
      out = map_apply (map, unit, merged->name);
      if (!in->ids_unused)
	set_ids (&k, map);
      map_free (map);
    }
  vec_free (&k.claims);
  vec_free (&k.order.added);
  free (k.order.kept);
  free (k.chosen);
  free (k.own);
  return out;
}
