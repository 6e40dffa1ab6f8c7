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
	that nothing else mentions [keep_needed].  A type with a name stays: it
	may be there for its own sake.
     5. New records take their places in the order of names [arrange].

   New records are appended to the model, so that everything has an id in it,
   and the last step is one renumbering [map_apply].  All of it is linear in
   the output and the records, but for sorting them.  */

#include "link.h"
#include "agree.h"
#include "map.h"

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
  struct btf *btf;  /* The model, records appended.  */
  uint32_t old_end; /* End of the ids that deduplication gave.  */
  const struct btf *const *units;
  size_t nunits;
  uint32_t **ids;
  const struct link_input *in;
  struct diag *d;

  VEC (struct claim) claims; /* By symbol.  */
  uint32_t *chosen;	     /* By symbol: a merged id, 0: there is none.  */
  struct agree *agree;
  unsigned ndisagreements;
  uint32_t *own;	/* By symbol: the id of its record, or 0.  */
  VEC (uint32_t) added; /* Ids of new records.  */
  /* By id - btf->first.  */
  VEC (unsigned char) kept;
};

static uint32_t
merged_id (const struct linking *k, uint32_t unit, uint32_t type)
{
  const struct btf *btf = k->units[unit];

  return type < btf->first ? type : k->ids[unit][type - btf->first];
}

/* Append a record to the model, to be kept.  */
static uint32_t
add_record (struct linking *k, const btf_word *words, size_t nwords)
{
  uint32_t id = btf_add (k->btf, NULL, nwords);

  memcpy (btf_edit (k->btf, id), words, nwords * 4);
  vec_push (&k->added, id);
  vec_push (&k->kept, 1);
  return id;
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

/* A symbol with a record, in the order in which they get theirs.  */
struct place
{
  uint32_t symbol;
  const struct link_symbol *s;
  const char *section; /* Or "".  */
  uint32_t group;      /* These stay together: the record that it chose.  */
};

static struct place
place_of (const struct linking *k, uint32_t symbol, uint32_t group)
{
  const struct link_symbol *s = &k->in->symbols.v[symbol];

  return (struct place){ .symbol = symbol,
			 .s = s,
			 .section = s->section == LINK_NOWHERE
				      ? ""
				      : k->in->sections.v[s->section].name,
			 .group = group };
}

static int
by_place (const void *a, const void *b)
{
  const struct place *x = a, *y = b;
  int order;

  if (x->group != y->group)
    return x->group < y->group ? -1 : 1;
  order = strcmp (x->section, y->section);
  if (order != 0)
    return order;
  if (x->s->offset != y->s->offset)
    return x->s->offset < y->s->offset ? -1 : 1;
  if (x->s->linkage != y->s->linkage)
    return x->s->linkage < y->s->linkage ? -1 : 1;
  return x->symbol < y->symbol ? -1 : x->symbol > y->symbol;
}

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

/* Give the symbol of place P a record; TAKEN tells whether another symbol has
   the one that it chose.  */
static void
give_record (struct linking *k, const struct place *p, bool taken)
{
  uint32_t kind = btf_kind_of (k->btf, p->group);
  size_t nwords = kind == BTF_VAR ? 4 : 3;
  btf_word words[4];

  /* The base's records are what they are.  */
  if (p->group < k->btf->first
      || (!taken && has_linkage (k->btf, p->group, p->s->linkage, NULL)))
    {
      k->own[p->symbol] = p->group;
      return;
    }
  memcpy (words, btf_record (k->btf, p->group), nwords * sizeof *words);
  has_linkage (k->btf, p->group, p->s->linkage, words);
  k->own[p->symbol] = add_record (k, words, nwords);
}

static void
give_records (struct linking *k)
{
  VEC (struct place) places = { 0 };
  bool taken = false;

  for (uint32_t i = 0; i < k->in->symbols.n; i++)
    if (k->chosen[i] != 0)
      vec_push (&places, place_of (k, i, k->chosen[i]));
  if (places.n > 1)
    qsort (places.v, places.n, sizeof *places.v, by_place);
  for (size_t i = 0; i < places.n; i++)
    {
      const struct place *p = &places.v[i];

      if (i == 0 || p[-1].group != p->group)
	taken = false;
      give_record (k, p, taken);
      taken = taken || k->own[p->symbol] == p->group;
    }
  vec_free (&places);
}

/* ---- Declaration tags.  */

/* Whether TYPE is a tag on a variable or function.  */
static bool
is_record_tag (const struct btf *btf, uint32_t type)
{
  uint32_t target;

  if (btf_kind_of (btf, type) != BTF_DECL_TAG)
    return false;
  target = btf_kind_of (btf, btf_record (btf, type)[2]);
  return target == BTF_VAR || target == BTF_FUNC;
}

/* A tag of a unit, what it is in the model, and what it is to say.  */
struct tag
{
  uint32_t merged;
  btf_word words[4];
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

      if (!is_record_tag (btf, t))
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
  return add_record (k, v->words, 4);
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
      if (id >= k->btf->first)
	k->kept.v[id - k->btf->first] = 1;
      for (size_t i = begin; i < end; i++)
	*v[i].id = id;
    }
}

static bool
has_record_tags (const struct linking *k)
{
  for (uint32_t t = k->btf->first; t < k->old_end; t++)
    if (is_record_tag (k->btf, t))
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

/* Add a DATASEC of the N entries at E, all of one section.  What lies over the
   one before it, or beyond the section's end, or takes no room is left out:
   the kernel and libbpf refuse such a DATASEC as a whole.  A section of size 0
   is one that the program does not have, as .ksyms, and its loader sets
   places.  */
static void
add_datasec (struct linking *k, const struct link_section *section,
	     const struct entry *e, size_t n)
{
  VEC (btf_word) words = { 0 };
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
  words.v[0] = btf_add_string (k->btf, section->name);
  words.v[1] = info_make (BTF_DATASEC, vlen, 0);
  words.v[2] = section->size;
  if (vlen > 0 || is_listed (section))
    add_record (k, words.v, words.n);
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

/* ---- What stays.  */

/* Whether TYPE is a record that only symbols can keep.  */
static bool
is_record (const struct btf *btf, uint32_t type)
{
  uint32_t kind = btf_kind_of (btf, type);

  return kind == BTF_VAR || kind == BTF_FUNC || kind == BTF_DATASEC
	 || is_record_tag (btf, type);
}

/* Of the old types all but records are kept to begin with, and of the records
   those that symbols have (tags were seen to before).  */
static void
keep_to_begin_with (struct linking *k)
{
  for (uint32_t t = k->btf->first; t < k->old_end; t++)
    if (!is_record (k->btf, t))
      k->kept.v[t - k->btf->first] = 1;
  for (size_t i = 0; i < k->in->symbols.n; i++)
    if (k->own[i] >= k->btf->first)
      k->kept.v[k->own[i] - k->btf->first] = 1;
}

/* Walk from the N types at FROM: have VISIT see each type that a walked one
   mentions; what it returns true for is walked, too.  */
static void
walk (struct linking *k, const uint32_t *from, size_t n,
      bool (*visit) (struct linking *k, uint32_t type))
{
  VEC (uint32_t) list = { 0 };

  for (size_t i = 0; i < n; i++)
    vec_push (&list, from[i]);
  while (list.n > 0)
    {
      uint32_t mention;

      for (struct btf_words w = btf_words (k->btf, list.v[--list.n]);
	   btf_next_mention (&w, &mention);)
	if (mention >= k->btf->first && visit (k, mention))
	  vec_push (&list, mention);
    }
  vec_free (&list);
}

/* A type without a name that something dropped mentions goes...  */
static bool
drop_nameless (struct linking *k, uint32_t type)
{
  unsigned char *kept = &k->kept.v[type - k->btf->first];

  if (*kept == 0 || btf_record (k->btf, type)[0] != 0
      || is_record (k->btf, type))
    return false;
  *kept = 0;
  return true;
}

/* ...unless something that is kept needs it.  */
static bool
keep_mentioned (struct linking *k, uint32_t type)
{
  unsigned char *kept = &k->kept.v[type - k->btf->first];

  if (*kept != 0)
    return false;
  *kept = 1;
  return true;
}

static void
keep_needed (struct linking *k)
{
  VEC (uint32_t) todo = { 0 };

  keep_to_begin_with (k);
  for (uint32_t t = k->btf->first; t < k->old_end; t++)
    if (k->kept.v[t - k->btf->first] == 0)
      vec_push (&todo, t);
  walk (k, todo.v, todo.n, drop_nameless);
  todo.n = 0;
  for (uint32_t t = k->btf->first; t < btf_end (k->btf); t++)
    if (k->kept.v[t - k->btf->first] != 0)
      vec_push (&todo, t);
  walk (k, todo.v, todo.n, keep_mentioned);
  vec_free (&todo);
}

/* ---- Order.

   That of dedup.h, as far as it can be told without its classes.  It depends
   on what the output has, and not on what there was before: who links an
   output again gets the same.  */

/* A named type in its place.  KEY orders those of equal name and kind.  */
struct named
{
  uint32_t id;
  uint64_t key;
};

/* Negative if type A comes before B by name and kind.  */
static int
compare (const struct btf *btf, uint32_t a, uint32_t b)
{
  int order = strcmp (btf_name (btf, a), btf_name (btf, b));
  uint32_t kind_a = btf_kind_of (btf, a), kind_b = btf_kind_of (btf, b);

  if (order != 0)
    return order;
  return kind_a < kind_b ? -1 : kind_a > kind_b;
}

static int
by_name (const void *a, const void *b, void *btf)
{
  const uint32_t *x = a, *y = b;
  int order = compare (btf, *x, *y);

  return order != 0 ? order : *x < *y ? -1 : *x > *y;
}

static int
by_key (const void *a, const void *b)
{
  const struct named *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

struct order
{
  VEC (struct named) named;
  VEC (uint32_t) todo;
  unsigned char *met; /* By id - btf->first.  */
  struct map *map;
};

/* List what is kept and has a name: what deduplication has put in order, and
   in between what was added.  */
static void
list_named (struct linking *k, struct order *o)
{
  struct btf *btf = k->btf;
  size_t next = 0;

  if (k->added.n > 1)
    qsort_r (k->added.v, k->added.n, sizeof *k->added.v, by_name, btf);
  while (next < k->added.n && btf_record (btf, k->added.v[next])[0] == 0)
    next++;
  for (uint32_t t = btf->first; t < k->old_end; t++)
    {
      if (k->kept.v[t - btf->first] == 0 || btf_record (btf, t)[0] == 0)
	continue;
      while (next < k->added.n && compare (btf, k->added.v[next], t) < 0)
	vec_push (&o->named, (struct named){ .id = k->added.v[next++] });
      vec_push (&o->named, (struct named){ .id = t });
    }
  while (next < k->added.n)
    vec_push (&o->named, (struct named){ .id = k->added.v[next++] });
}

/* Sort runs of types of KIND with one name, whose keys are set.  */
static void
sort_runs (const struct btf *btf, struct order *o, uint32_t kind)
{
  size_t end;

  for (size_t begin = 0; begin < o->named.n; begin = end)
    {
      struct named *v = o->named.v;
      uint32_t id = v[begin].id;

      end = begin + 1;
      if (btf_kind_of (btf, id) != kind)
	continue;
      while (end < o->named.n && compare (btf, id, v[end].id) == 0)
	end++;
      if (end - begin > 1)
	qsort (v + begin, end - begin, sizeof *v, by_key);
    }
}

/* Set the keys of functions and variables: global ones first, then as they lie
   in the sections.  */
static void
set_places (const struct linking *k, struct order *o, uint32_t *place)
{
  const struct btf *btf = k->btf;
  VEC (struct place) places = { 0 };

  for (uint32_t i = 0; i < k->in->symbols.n; i++)
    if (k->own[i] >= btf->first)
      vec_push (&places,
		place_of (k, i, k->in->symbols.v[i].linkage == BTF_STATIC));
  if (places.n > 1)
    qsort (places.v, places.n, sizeof *places.v, by_place);
  for (size_t i = 0; i < places.n; i++)
    place[k->own[places.v[i].symbol] - btf->first] = i + 1;
  for (size_t i = 0; i < o->named.n; i++)
    o->named.v[i].key = place[o->named.v[i].id - btf->first];
  vec_free (&places);
}

/* Put equal names into an order that does not depend on which of them were
   there and which were added: functions and variables by place, declaration
   tags as what they decorate.  */
static void
sort_equal_names (const struct linking *k, struct order *o)
{
  const struct btf *btf = k->btf;
  uint32_t *place = mem_zalloc (btf->ntypes, sizeof *place);

  set_places (k, o, place);
  sort_runs (btf, o, BTF_VAR);
  sort_runs (btf, o, BTF_FUNC);
  for (size_t i = 0; i < o->named.n; i++)
    place[o->named.v[i].id - btf->first] = i + 1;
  for (size_t i = 0; i < o->named.n; i++)
    {
      const btf_word *r = btf_record (btf, o->named.v[i].id);

      if (info_kind (r[1]) == BTF_DECL_TAG && r[2] >= btf->first)
	o->named.v[i].key
	  = (uint64_t) place[r[2] - btf->first] << 32 | (r[3] + 1);
    }
  sort_runs (btf, o, BTF_DECL_TAG);
  free (place);
}

/* Remember what TYPE mentions and has no name, the first on top.  */
static void
look_into (const struct linking *k, struct order *o, uint32_t type)
{
  const struct btf *btf = k->btf;
  size_t first = o->todo.n;
  uint32_t mention;

  for (struct btf_words w = btf_words (btf, type);
       btf_next_mention (&w, &mention);)
    if (mention >= btf->first && btf_record (btf, mention)[0] == 0
	&& !o->met[mention - btf->first])
      vec_push (&o->todo, mention);
  for (size_t last = o->todo.n; last > first + 1; first++)
    {
      uint32_t t = o->todo.v[first];

      o->todo.v[first] = o->todo.v[--last];
      o->todo.v[last] = t;
    }
}

/* Keep TYPE, without a name, unless it has been met.  */
static void
meet (const struct linking *k, struct order *o, uint32_t type)
{
  const struct btf *unit[] = { k->btf };

  if (o->met[type - k->btf->first])
    return;
  o->met[type - k->btf->first] = 1;
  map_keep (o->map, unit, 0, type);
  look_into (k, o, type);
}

/* Keep what TYPE leads to over types without a name.  */
static void
meet_from (const struct linking *k, struct order *o, uint32_t type)
{
  look_into (k, o, type);
  while (o->todo.n > 0)
    meet (k, o, o->todo.v[--o->todo.n]);
}

/* Keep the types without a name that nothing with a name leads to: those that
   nothing at all mentions, as deduplication has sorted them, and what they
   lead to.  (That may have stood elsewhere because of what is not kept.)  */
static void
meet_others (const struct linking *k, struct order *o)
{
  const struct btf *btf = k->btf;
  unsigned char *mentioned = mem_zalloc (btf->ntypes, 1);
  VEC (uint32_t) others = { 0 };
  uint32_t mention;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    if (k->kept.v[t - btf->first] != 0 && btf_record (btf, t)[0] == 0
	&& !o->met[t - btf->first])
      {
	vec_push (&others, t);
	for (struct btf_words w = btf_words (btf, t);
	     btf_next_mention (&w, &mention);)
	  if (mention >= btf->first)
	    mentioned[mention - btf->first] = 1;
      }
  for (size_t i = 0; i < others.n; i++)
    if (!mentioned[others.v[i] - btf->first])
      {
	meet (k, o, others.v[i]);
	meet_from (k, o, others.v[i]);
      }
  vec_free (&others);
  free (mentioned);
}

/* The map of what is kept, in order: first what has no name, in the order in
   which what has one leads to it.  */
static struct map *
arrange (struct linking *k)
{
  const struct btf *btf = k->btf;
  const struct btf *unit[] = { btf };
  struct order o = { .map = map_new (unit, 1, btf->base) };

  o.met = mem_zalloc (btf->ntypes, 1);
  list_named (k, &o);
  sort_equal_names (k, &o);
  for (size_t i = 0; i < o.named.n; i++)
    meet_from (k, &o, o.named.v[i].id);
  meet_others (k, &o);
  for (size_t i = 0; i < o.named.n; i++)
    map_keep (o.map, unit, 0, o.named.v[i].id);
  vec_free (&o.named);
  vec_free (&o.todo);
  free (o.met);
  return o.map;
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
  struct linking k = { .btf = merged,
		       .old_end = btf_end (merged),
		       .units = units,
		       .nunits = nunits,
		       .ids = ids,
		       .in = in,
		       .d = d };
  const struct btf *unit[] = { merged };
  struct btf *out = NULL;

  _Static_assert((uint32_t) MAP_DROPPED == (uint32_t) LINK_DROPPED,
		 "map_id says what is dropped");
  k.chosen = mem_zalloc (in->symbols.n, sizeof *k.chosen);
  k.own = mem_zalloc (in->symbols.n, sizeof *k.own);
  vec_reserve (&k.kept, merged->ntypes);
  if (merged->ntypes > 0)
    memset (k.kept.v, 0, merged->ntypes);
  k.kept.n = merged->ntypes;
  if (choose (&k))
    {
      struct map *map;

      give_records (&k);
      move_tags (&k);
      make_datasecs (&k);
      keep_needed (&k);
      map = arrange (&k);
      out = map_apply (map, unit, merged->name);
      set_ids (&k, map);
      map_free (map);
    }
  vec_free (&k.claims);
  vec_free (&k.added);
  vec_free (&k.kept);
  free (k.chosen);
  free (k.own);
  return out;
}
