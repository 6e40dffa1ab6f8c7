/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building what a walk has left.

   The fates of the types become a map (map.h).  Most types are copied; a
   forward, and a record without some of its items, are made up first, in the
   words of the old model, and the map puts them in place of the old record.

   There is one forward for each name and kind, however many pointers or
   records of that name were cut; a forward that was there before counts.  */

#include "prune.h"
#include "hash.h"

#include <stdlib.h>
#include <string.h>

struct builder
{
  const struct walk *w;
  struct map *map;
  struct arena words;	     /* Made-up records.  */
  struct hash_table by_name; /* Forwards...  */
  VEC (uint32_t)
  forwards; /* ...by their number in there: a type that
	       became one.  */
};

/* Whether TYPE is, or becomes, a forward of a union.  */
static bool
announces_union (const struct btf *btf, uint32_t type)
{
  return btf_family (btf, type) == FAMILY_UNION;
}

/* The id that a forward in place of TYPE has, or 0 if there is none yet: then
   this one is noted.  */
static uint32_t
find_forward (struct builder *b, uint32_t type)
{
  const struct btf *btf = b->w->btf;
  const char *name = btf_name (btf, type);
  uint64_t hash = hash_bytes (name, strlen (name));
  struct hash_slot *s;

  hash_reserve (&b->by_name);
  for (s = hash_find (&b->by_name, hash); s->entry != 0;
       s = hash_next (&b->by_name, s))
    {
      uint32_t other = b->forwards.v[s->entry - 1];

      if (s->hash == (uint32_t) hash
	  && strcmp (btf_name (btf, other), name) == 0
	  && announces_union (btf, other) == announces_union (btf, type))
	return map_id (b->map, &btf, 0, other);
    }
  hash_put (&b->by_name, s, hash, b->forwards.n);
  vec_push (&b->forwards, type);
  return 0;
}

static void
put_forward (struct builder *b, uint32_t type)
{
  const struct btf *btf = b->w->btf;
  uint32_t id = find_forward (b, type);
  btf_word *words;

  if (id != 0)
    {
      b->map->new_id[0][type - btf->first] = id;
      return;
    }
  words = arena_alloc (&b->words, 3 * sizeof *words);
  words[0] = btf_record (btf, type)[0];
  words[1] = info_make (BTF_FWD, 0, announces_union (btf, type));
  words[2] = 0;
  map_replace (b->map, &btf, 0, type, words);
}

/* Keep TYPE without the items that the walk does not keep.  */
static void
put_trimmed (struct builder *b, uint32_t type)
{
  const struct btf *btf = b->w->btf;
  const btf_word *r = btf_record (btf, type);
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];
  uint32_t n = btf_nitems (btf, type), kept = 0;
  btf_word *words = arena_alloc (&b->words, btf_record_size (btf, r)),
	   *at = words + 3;

  memcpy (words, r, 3 * sizeof *words);
  for (uint32_t i = 0; i < n; i++)
    if (walk_keeps_item (b->w, type, i))
      {
	memcpy (at, btf_item (btf, type, i), k->nitem * sizeof *words);
	at += k->nitem;
	kept++;
      }
  words[1] = info_make (info_kind (r[1]), kept, info_kflag (r[1]));
  map_replace (b->map, &btf, 0, type, words);
}

/* Keep declaration tag TAG; the members before the one that it is about may be
   fewer now.  */
static void
put_tag (struct builder *b, uint32_t tag)
{
  const struct btf *btf = b->w->btf;
  const btf_word *r = btf_record (btf, tag);
  uint32_t target = r[2], kept = 0;
  btf_word *words;

  if (r[3] == UINT32_MAX || target < btf->first
      || walk_fate (b->w, target) != FATE_TRIMMED)
    {
      map_keep (b->map, &btf, 0, tag);
      return;
    }
  for (uint32_t i = 0; i < r[3] && i < btf_nitems (btf, target); i++)
    kept += walk_keeps_item (b->w, target, i);
  words = arena_alloc (&b->words, 4 * sizeof *words);
  memcpy (words, r, 4 * sizeof *words);
  words[3] = kept;
  map_replace (b->map, &btf, 0, tag, words);
}

static void
put (struct builder *b, uint32_t type)
{
  const struct btf *btf = b->w->btf;
  uint32_t kind = btf_kind_of (btf, type);

  switch (walk_fate (b->w, type))
    {
    case FATE_GONE:
      return;
    case FATE_VOID:
      b->map->new_id[0][type - btf->first] = 0;
      return;
    case FATE_FORWARD:
      put_forward (b, type);
      return;
    case FATE_TRIMMED:
      put_trimmed (b, type);
      return;
    case FATE_KEPT:
      if (kind == BTF_FWD)
	put_forward (b, type);
      else if (kind == BTF_DECL_TAG)
	put_tag (b, type);
      else
	map_keep (b->map, &btf, 0, type);
    }
}

struct btf *
prune_apply (const struct walk *w, uint32_t *ids)
{
  const struct btf *btf = w->btf;
  struct builder b = { .w = w, .map = map_new (&btf, 1, btf->base) };
  struct btf *out;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    put (&b, t);
  out = map_apply (b.map, &btf, btf->name);
  memcpy (ids, b.map->new_id[0], btf->ntypes * sizeof *ids);
  map_free (b.map);
  arena_free (&b.words);
  hash_free (&b.by_name);
  vec_free (&b.forwards);
  return out;
}
