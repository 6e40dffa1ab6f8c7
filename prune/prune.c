/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building what a walk has left.

   The fates of the types become a map (map.h).  Most types are copied; a
   forward, and a record without some of its items, are made up first, in the
   words of the old model, and the map puts them in place of the old record.

   There is one forward for each name and kind, however many pointers or
   records of that name were cut; a forward that was there before counts.  */

#include "prune.h"
#include "core-relo.h"
#include "hash.h"
#include "object-roots.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct builder
{
  const struct walk *const *walks; /* By unit.  */
  const struct btf **units;
  struct map *map;
  struct arena words;	     /* Made-up records.  */
  struct hash_table by_name; /* Forwards...  */
  VEC (struct map_source)
  forwards;		 /* ...by their number in there: a type that
			    became one.  */
  uint32_t void_pointer; /* Its new id, or 0.  */
};

/* What is put into place, and where it comes from.  */
struct place
{
  const struct walk *w;
  const struct btf *btf;
  uint32_t unit, type;
};

static void
replace (struct builder *b, const struct place *p, const btf_word *words)
{
  map_replace (b->map, b->units, p->unit, p->type, words);
}

/* Let the type of P be ID in the output.  */
static void
set_id (struct builder *b, const struct place *p, uint32_t id)
{
  b->map->new_id[p->unit][p->type - p->btf->first] = id;
}

/* Whether TYPE is, or becomes, a forward of a union.  */
static bool
announces_union (const struct btf *btf, uint32_t type)
{
  return btf_family (btf, type) == FAMILY_UNION;
}

/* The id that a forward in place of P's type has, or 0 if there is none yet:
   then this one is noted.  */
static uint32_t
find_forward (struct builder *b, const struct place *p)
{
  const char *name = btf_name (p->btf, p->type);
  uint64_t hash = hash_bytes (name, strlen (name));
  struct hash_slot *s;

  hash_reserve (&b->by_name);
  for (s = hash_find (&b->by_name, hash); s->entry != 0;
       s = hash_next (&b->by_name, s))
    {
      const struct map_source *other = &b->forwards.v[s->entry - 1];
      const struct btf *btf = b->units[other->unit];

      if (s->hash == (uint32_t) hash
	  && strcmp (btf_name (btf, other->type), name) == 0
	  && announces_union (btf, other->type)
	       == announces_union (p->btf, p->type))
	return map_id (b->map, b->units, other->unit, other->type);
    }
  hash_put (&b->by_name, s, hash, b->forwards.n);
  vec_push (&b->forwards, (struct map_source){ p->unit, p->type, NULL });
  return 0;
}

static void
put_forward (struct builder *b, const struct place *p)
{
  uint32_t id = find_forward (b, p);
  btf_word *words;

  if (id != 0)
    {
      set_id (b, p, id);
      return;
    }
  words = arena_alloc (&b->words, 3 * sizeof *words);
  words[0] = btf_record (p->btf, p->type)[0];
  words[1] = info_make (BTF_FWD, 0, announces_union (p->btf, p->type));
  words[2] = 0;
  replace (b, p, words);
}

static void
put_pointer (struct builder *b, const struct place *p)
{
  static const btf_word words[3] = { 0, (uint32_t) BTF_PTR << 24, 0 };

  if (b->void_pointer == 0)
    b->void_pointer = map_replace (b->map, b->units, p->unit, p->type, words);
  set_id (b, p, b->void_pointer);
}

/* Keep P's type without the items that the walk does not keep.  */
static void
put_trimmed (struct builder *b, const struct place *p)
{
  const btf_word *r = btf_record (p->btf, p->type);
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];
  uint32_t n = btf_nitems (p->btf, p->type), kept = 0;
  btf_word *words, *at;

  for (uint32_t i = 0; i < n; i++)
    kept += walk_keeps_item (p->w, p->type, i);
  words = arena_alloc (&b->words, (3 + (size_t) kept * k->nitem) * 4);
  memcpy (words, r, 3 * sizeof *words);
  at = words + 3;
  for (uint32_t i = 0; i < n; i++)
    if (walk_keeps_item (p->w, p->type, i))
      {
	memcpy (at, btf_item (p->btf, p->type, i), k->nitem * sizeof *words);
	at += k->nitem;
      }
  words[1] = info_make (info_kind (r[1]), kept, info_kflag (r[1]));
  replace (b, p, words);
}

/* Keep the declaration tag P; the members before the one that it is about may
   be fewer now.  */
static void
put_tag (struct builder *b, const struct place *p)
{
  const btf_word *r = btf_record (p->btf, p->type);
  uint32_t target = r[2], kept = 0;
  btf_word *words;

  if ((int32_t) r[3] < 0 || target < p->btf->first
      || walk_fate (p->w, target) != FATE_TRIMMED)
    {
      replace (b, p, NULL);
      return;
    }
  for (uint32_t i = 0; i < r[3] && i < btf_nitems (p->btf, target); i++)
    kept += walk_keeps_item (p->w, target, i);
  words = arena_alloc (&b->words, 4 * sizeof *words);
  memcpy (words, r, 4 * sizeof *words);
  words[3] = kept;
  replace (b, p, words);
}

static void
put (struct builder *b, const struct place *p)
{
  uint32_t kind = btf_kind_of (p->btf, p->type);

  switch (walk_fate (p->w, p->type))
    {
    case FATE_GONE:
      return;
    case FATE_VOID:
      set_id (b, p, 0);
      return;
    case FATE_FORWARD:
      put_forward (b, p);
      return;
    case FATE_POINTER:
      put_pointer (b, p);
      return;
    case FATE_TRIMMED:
      put_trimmed (b, p);
      return;
    case FATE_KEPT:
      if (kind == BTF_FWD)
	put_forward (b, p);
      else if (kind == BTF_DECL_TAG)
	put_tag (b, p);
      else
	replace (b, p, NULL);
    }
}

/* Build a model of all UNITS.  */
static struct btf *
build (struct builder *b, size_t nunits, const char *name)
{
  for (uint32_t u = 0; u < nunits; u++)
    for (uint32_t t = b->units[u]->first; t < btf_end (b->units[u]); t++)
      if (b->walks[u]->needs[t - b->units[u]->first] != 0)
	put (b, &(struct place){ b->walks[u], b->units[u], u, t });
  return map_apply (b->map, b->units, name);
}

static void
builder_free (struct builder *b)
{
  map_free (b->map);
  arena_free (&b->words);
  hash_free (&b->by_name);
  vec_free (&b->forwards);
}

struct btf *
prune_apply (const struct walk *w, uint32_t *ids)
{
  const struct btf *btf = w->btf;
  struct builder b
    = { .walks = &w, .units = &btf, .map = map_new (&btf, 1, btf->base) };
  struct btf *out = build (&b, 1, btf->name);

  memcpy (ids, b.map->new_id[0], btf->ntypes * sizeof *ids);
  builder_free (&b);
  return out;
}

struct btf *
prune_apply_all (const struct walk *const *walks, size_t n, const char *name)
{
  const struct btf **units = mem_alloc (n, sizeof *units);
  struct builder b = { .walks = walks, .units = units };
  struct btf *out;

  for (size_t u = 0; u < n; u++)
    units[u] = walks[u]->btf;
  b.map = map_new (units, n, NULL);
  b.map->base_ids = b.map->new_id[0];
  out = build (&b, n, name);
  builder_free (&b);
  free (units);
  return out;
}

struct btf *
prune_apply_over (const struct walk *w, const struct btf *base,
		  const uint32_t *base_ids)
{
  const struct btf *btf = w->btf;
  struct builder b
    = { .walks = &w, .units = &btf, .map = map_new (&btf, 1, base) };
  struct btf *out;

  b.map->base_ids = base_ids;
  out = build (&b, 1, btf->name);
  builder_free (&b);
  return out;
}

/* ---- .BTF.ext.  */

static int
compare_pairs (const void *a, const void *b)
{
  const struct pair *x = a, *y = b;

  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return (x->b > y->b) - (x->b < y->b);
}

/* Number the accessed members of each record in their order, in RANKS.  */
static void
rank_members (const struct roots *roots, struct pairs *ranks)
{
  size_t n = roots->accessed.list.n;
  struct pair *list = mem_alloc (n, sizeof *list);
  uint32_t rank = 0;
  bool new;

  for (size_t i = 0; i < n; i++)
    list[i] = roots->accessed.list.v[i];
  qsort (list, n, sizeof *list, compare_pairs);
  for (size_t i = 0; i < n; i++)
    {
      rank = i > 0 && list[i].a == list[i - 1].a ? rank + 1 : 0;
      *pairs_value (ranks, list[i].a, list[i].b, &new) = rank;
    }
  free (list);
}

/* Access string STRING from TYPE on in the members that are left.  NULL if
   nothing in it changes.  The caller frees it.  */
static char *
move_access (const struct walk *w, struct pairs *ranks, uint32_t type,
	     const char *string)
{
  struct core_access access;
  bool moved = false, new;
  char *text, *end;

  if (!core_parse (string, &access))
    return NULL;
  for (uint32_t i = 1; i < access.n; i++)
    {
      uint32_t record = core_strip (w->btf, type), index = access.index[i];

      if (!core_step (w->btf, record, index, &type))
	break;
      if (record < w->btf->first || walk_fate (w, record) != FATE_TRIMMED)
	continue;
      access.index[i] = *pairs_value (ranks, record, index, &new);
      moved |= access.index[i] != index;
    }
  if (!moved)
    return NULL;
  end = text = mem_alloc (access.n, 11);
  for (uint32_t i = 0; i < access.n; i++)
    end += sprintf (end, i == 0 ? "%u" : ":%u", access.index[i]);
  return text;
}

struct btf_ext *
prune_ext (const struct walk *w, const struct btf_ext *ext,
	   const uint32_t *ids, struct btf *out)
{
  VEC (char *) access = { 0 };
  struct ext_records r = { 0 };
  struct pairs ranks = { 0 };
  struct btf_ext *map;

  if (w->depth != DEPTH_MEMBER)
    return ext_map (ext, w->btf, ids, out);
  rank_members (w->roots, &ranks);
  while (ext_next (ext, EXT_CORE, &r))
    vec_push (&access, core_is_field (r.words[3])
			 ? move_access (w, &ranks, r.words[1],
					btf_string (w->btf, r.words[2]))
			 : NULL);
  map = ext_map_access (ext, w->btf, ids, out, (const char *const *) access.v);
  for (size_t i = 0; i < access.n; i++)
    free (access.v[i]);
  vec_free (&access);
  pairs_free (&ranks);
  return map;
}

struct btf_ext *
prune_core (const struct walk *w, const struct btf_ext *ext,
	    const uint32_t *ids, struct btf *out)
{
  struct btf_ext core = *ext; /* Its arena remains EXT's.  */

  for (unsigned part = 0; part < EXT_NPARTS; part++)
    if (part != EXT_CORE)
      {
	core.part[part].sections.v = NULL;
	core.part[part].sections.n = core.part[part].sections.room = 0;
      }
  return prune_ext (w, &core, ids, out);
}

struct pruned
prune_unit (const struct btf *btf, const struct btf_ext *ext, enum depth depth)
{
  struct roots roots = { 0 };
  struct walk walk = { .btf = btf, .roots = &roots, .depth = depth };
  struct pruned p = { .ids = mem_alloc (btf->ntypes, sizeof *p.ids) };

  roots_of_object (&roots, btf, ext, NULL);
  walk_run (&walk);
  p.btf = prune_apply (&walk, p.ids);
  if (ext != NULL)
    p.ext = prune_ext (&walk, ext, p.ids, p.btf);
  walk_free (&walk);
  roots_free (&roots);
  return p;
}

void
pruned_free (struct pruned *p)
{
  btf_free (p->btf);
  ext_free (p->ext);
  free (p->ids);
}
