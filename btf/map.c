/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Renumbering, and reachability.

   [map_apply] is the code that renumbers what models have.  (Deduplication
   writes classes, which are no models, and does it on the way.)  It copies
   each kept record and rewrites the words that the table of kinds calls names
   and types.  Strings go to the output when they are first used; each unit
   remembers where its own went, by offset, so a string is looked up by content
   once a unit.

   [map_reach] follows mentions from a set of roots.  C types nest deeper than
   the C stack allows (long chains of pointers and structs), hence a list of
   what is still to do instead of recursion.  The special case: a declaration
   tag mentions the type it decorates, not the other way round.  A tag is kept
   when its target is kept, so tags are looked at last.  */

#include "map.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct map *
map_new (const struct btf *const *units, size_t nunits, const struct btf *base)
{
  struct map *map = mem_zalloc (1, sizeof *map);

  map->nunits = nunits;
  map->base = base;
  map->first = base != NULL ? btf_end (base) : 1;
  map->new_id = mem_zalloc (nunits, sizeof *map->new_id);
  for (size_t u = 0; u < nunits; u++)
    {
      map->new_id[u] = mem_alloc (units[u]->ntypes, sizeof **map->new_id);
      memset (map->new_id[u], 0xff, units[u]->ntypes * sizeof **map->new_id);
    }
  return map;
}

void
map_free (struct map *map)
{
  if (map == NULL)
    return;
  for (size_t u = 0; u < map->nunits; u++)
    free (map->new_id[u]);
  free (map->new_id);
  vec_free (&map->sources);
  free (map);
}

uint32_t
map_replace (struct map *map, const struct btf *const *units, uint32_t unit,
	     uint32_t type, const btf_word *words)
{
  uint32_t id = map->first + map->sources.n;

  map->new_id[unit][type - units[unit]->first] = id;
  vec_push (&map->sources, (struct map_source){ unit, type, words });
  return id;
}

uint32_t
map_keep (struct map *map, const struct btf *const *units, uint32_t unit,
	  uint32_t type)
{
  return map_replace (map, units, unit, type, NULL);
}

uint32_t
map_id (const struct map *map, const struct btf *const *units, uint32_t unit,
	uint32_t type)
{
  if (type < units[unit]->first)
    return type == 0 || map->base_ids == NULL ? type : map->base_ids[type - 1];
  return map->new_id[unit][type - units[unit]->first];
}

/* Where the strings of one unit went: by offset, 0 while not looked up.  */
struct moved_strings
{
  uint32_t *to;
};

static uint32_t
move_string (struct btf *out, const struct map *map, const struct btf *from,
	     struct moved_strings *moved, uint32_t offset)
{
  uint32_t *to;

  if (offset == 0)
    return 0;
  if (offset < from->first_str)
    return btf_add_string (out, btf_string (from, offset));
  to = &moved->to[offset - from->first_str];
  if (*to == 0)
    *to = map->distinct ? btf_append_string (out, btf_string (from, offset))
			: btf_add_string (out, btf_string (from, offset));
  return *to;
}

/* The record that SOURCE names.  */
static const btf_word *
source_record (const struct btf *const *units, const struct map_source *source)
{
  return source->words != NULL
	   ? source->words
	   : btf_record (units[source->unit], source->type);
}

/* Append to OUT the record that SOURCE names, translated.  */
static void
copy_record (struct btf *out, const struct map *map,
	     const struct btf *const *units, struct map_source source,
	     struct moved_strings *moved)
{
  const struct btf *from = units[source.unit];
  const btf_word *r = source_record (units, &source);
  uint32_t id = btf_add (out, r, btf_record_size (from, r) / 4);
  btf_word *w = btf_edit (out, id);
  struct btf_words words = btf_words_of (r);

  while (btf_next_word (&words))
    {
      if (words.field->role == ROLE_NAME)
	w[words.index] = move_string (out, map, from, moved, words.value);
      else if (words.field->role == ROLE_TYPE)
	{
	  w[words.index] = map_id (map, units, source.unit, words.value);
	  assert (w[words.index] != MAP_DROPPED);
	}
    }
}

struct btf *
map_apply (const struct map *map, const struct btf *const *units,
	   const char *name)
{
  struct btf *out = btf_new (name, map->base);
  struct moved_strings *moved = mem_zalloc (map->nunits, sizeof *moved);
  size_t room = 0;

  assert (!map->distinct || (map->nunits == 1 && units[0]->base == NULL));
  for (size_t i = 0; i < map->sources.n; i++)
    {
      const struct map_source *source = &map->sources.v[i];

      room += btf_record_size (units[source->unit],
			       source_record (units, source));
    }
  vec_reserve (&out->own_records, room);
  vec_reserve (&out->own_offsets, map->sources.n);
  for (size_t u = 0; u < map->nunits; u++)
    {
      moved[u].to = mem_zalloc (units[u]->strings_size, sizeof *moved[u].to);
      out->big_endian = units[0]->big_endian;
      out->lost_strings |= units[u]->lost_strings;
      if (units[u]->has_layout && !out->has_layout)
	{
	  out->has_layout = true;
	  out->hdr_len = BTF_HEADER_LAYOUT;
	  for (size_t k = 0; k < units[u]->layout.n; k++)
	    vec_push (&out->layout, units[u]->layout.v[k]);
	}
    }
  for (size_t i = 0; i < map->sources.n; i++)
    copy_record (out, map, units, map->sources.v[i],
		 &moved[map->sources.v[i].unit]);
  for (size_t u = 0; u < map->nunits; u++)
    free (moved[u].to);
  free (moved);
  return out;
}

/* What is still to be looked into.  */
struct todo
{
  const struct btf *btf;
  unsigned char *needed;
  VEC (uint32_t) types;
};

/* Mark TYPE as needed and remember to look inside it.  */
static void
need (struct todo *todo, uint32_t type)
{
  if (type == 0 || todo->needed[type])
    return;
  todo->needed[type] = 1;
  vec_push (&todo->types, type);
}

static void
need_mentioned (struct todo *todo)
{
  while (todo->types.n > 0)
    {
      uint32_t type = todo->types.v[--todo->types.n], mention;

      for (struct btf_words w = btf_words (todo->btf, type);
	   btf_next_mention (&w, &mention);)
	need (todo, mention);
    }
}

void
map_reach (const struct btf *btf, const uint32_t *roots, size_t nroots,
	   unsigned char *needed)
{
  struct todo todo = { .btf = btf, .needed = needed };

  for (size_t i = 0; i < nroots; i++)
    need (&todo, roots[i]);
  need_mentioned (&todo);

  for (uint32_t tag = 1; tag < btf_end (btf); tag++)
    if (btf_kind_of (btf, tag) == BTF_DECL_TAG
	&& needed[btf_record (btf, tag)[2]])
      need (&todo, tag);
  need_mentioned (&todo);
  vec_free (&todo.types);
}
