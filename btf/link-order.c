/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What stays, and in which order.

   Of VARs, FUNCs, DATASECs and tags on them, *records* for short, symbols have
   said what stays.  All other types stay to begin with [set_states].
   Those that have a name are in order already, and what was added has its
   place beside the record of which it is a copy [list_named].  Where several
   have one name, an order is made that does not depend on what was there
   before: who links an output again gets the same [sort_equal_names].

   Then we go through what has a name, and down what it mentions as far as that
   has none [meet].  So each type is looked into once, and types without a
   name come out in the order in which one meets them.  What is left has no
   name, and nothing that has one needs it.  If only records that went led to
   it, it goes as well [lose]; else it is kept, behind the others
   [meet_others]. A type with a name stays in any case: it may be there for its
   own sake.

   Compilers let nothing but tags and DATASECs mention a record.  If another
   type does, the record has to stay, which is seen too late for its place in
   the order: what is mentioned is looked for, and all begins again [restore].

   The order is that of dedup.h, as far as it can be told without its classes.
   The time is linear, but for sorting equal names.  */

#include "link-order.h"

#include <stdlib.h>
#include <string.h>

/* What is known of a type.  */
enum state
{
  GONE,	 /* A record that does not stay.  */
  NAMED, /* It stays, for it has a name.  */
  UNMET, /* It has no name, and nothing was met yet that leads to it.  */
  LOST,	 /* The same, and something that went leads to it.  */
  MET	 /* It has no name, and stays.  */
};

struct work
{
  const struct link_order *o;
  const struct btf *btf;
  unsigned char *state;	 /* By id - btf->first.  */
  bool lacking;		 /* A type that stays mentions one that is gone.  */
  VEC (uint32_t) others; /* What was added, has a name, and is no copy.  */
  uint32_t *copy;	 /* By id - btf->first: a copy of it, or 0, ...  */
  uint32_t *next_copy;	 /* ...and by index into added the next one, or 0.  */
  VEC (uint32_t) named;	 /* What stays and has a name, in order.  */
  VEC (uint32_t) todo;	 /* Without a name, to be met, the next on top.  */
  uint32_t *symbol_of;	 /* By id - btf->first: the record's symbol plus 1.  */
  uint32_t *position;	 /* By id - btf->first: its index in named plus 1,
			    or 0.  For tags.  */
  struct map *map;
};

static unsigned char *
state_of (const struct work *w, uint32_t type)
{
  return &w->state[type - w->btf->first];
}

bool
link_is_tag (const struct btf *btf, uint32_t type)
{
  uint32_t target;

  if (btf_kind_of (btf, type) != BTF_DECL_TAG)
    return false;
  target = btf_kind_of (btf, btf_record (btf, type)[2]);
  return target == BTF_VAR || target == BTF_FUNC;
}

/* Whether TYPE is a record that only symbols can keep.  */
static bool
is_record (const struct btf *btf, uint32_t type)
{
  uint32_t kind = btf_kind_of (btf, type);

  return kind == BTF_VAR || kind == BTF_FUNC || kind == BTF_DATASEC
	 || (kind == BTF_DECL_TAG && link_is_tag (btf, type));
}

/* The state of TYPE if it stays and has not been met.  */
static enum state
state_to_begin_with (const struct btf *btf, uint32_t type)
{
  return btf_record (btf, type)[0] != 0 ? NAMED : UNMET;
}

static void
set_states (struct work *w)
{
  const struct btf *btf = w->btf;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    if (t >= w->o->merged_end || w->o->kept[t - btf->first] != 0
	|| !is_record (btf, t))
      *state_of (w, t) = state_to_begin_with (btf, t);
}

/* ---- What has a name.  */

/* Negative if type A comes before B by name and kind.  */
static int
compare (const struct btf *btf, uint32_t a, uint32_t b)
{
  const btf_word *x = btf_record (btf, a), *y = btf_record (btf, b);
  uint32_t kind_x = info_kind (x[1]), kind_y = info_kind (y[1]);
  int order = x[0] == y[0]
		? 0
		: strcmp (btf_string (btf, x[0]), btf_string (btf, y[0]));

  if (order != 0)
    return order;
  return kind_x < kind_y ? -1 : kind_x > kind_y;
}

static int
by_name (const void *a, const void *b, void *btf)
{
  const uint32_t *x = a, *y = b;
  int order = compare (btf, *x, *y);

  return order != 0 ? order : *x < *y ? -1 : *x > *y;
}

/* Find the copies of each type, and what else was added.  */
static void
list_added (struct work *w)
{
  const struct link_order *o = w->o;
  const struct btf *btf = w->btf;

  w->copy = mem_zalloc (btf->ntypes, sizeof *w->copy);
  w->next_copy = mem_zalloc (o->added.n, sizeof *w->next_copy);
  for (size_t i = 0; i < o->added.n; i++)
    {
      struct link_added a = o->added.v[i];
      uint32_t *head;

      if (btf_record (btf, a.id)[0] == 0)
	continue;
      if (a.copy_of == 0)
	{
	  vec_push (&w->others, a.id);
	  continue;
	}
      head = &w->copy[a.copy_of - btf->first];
      w->next_copy[i] = *head;
      *head = a.id;
    }
  if (w->others.n > 1)
    qsort_r (w->others.v, w->others.n, sizeof *w->others.v, by_name,
	     (void *) btf);
}

/* List what stays and has a name: what deduplication has put in order, each
   with its copies, and in between what else was added.  */
static void
list_named (struct work *w)
{
  const struct btf *btf = w->btf;
  size_t next = 0;

  w->named.n = 0;
  for (uint32_t t = btf->first; t < w->o->merged_end; t++)
    {
      uint32_t copy = w->copy[t - btf->first];

      if (*state_of (w, t) != NAMED && copy == 0)
	continue;
      while (next < w->others.n && compare (btf, w->others.v[next], t) < 0)
	vec_push (&w->named, w->others.v[next++]);
      if (*state_of (w, t) == NAMED)
	vec_push (&w->named, t);
      for (; copy != 0; copy = w->next_copy[copy - w->o->merged_end])
	vec_push (&w->named, copy);
    }
  while (next < w->others.n)
    vec_push (&w->named, w->others.v[next++]);
}

/* Where one of several of one name and kind belongs.  */
struct place
{
  uint32_t id;
  bool is_static; /* After the others.  */
  const char *section;
  uint64_t offset; /* There.  Of a tag: where what it decorates stands, and
		      which of its items that is.  */
  uint32_t linkage, symbol;
};

static struct place
place_of (const struct work *w, uint32_t id)
{
  const btf_word *r = btf_record (w->btf, id);
  struct place place = { .id = id, .section = "" };
  uint32_t symbol;

  if (info_kind (r[1]) == BTF_DECL_TAG)
    {
      if (r[2] >= w->btf->first)
	place.offset
	  = (uint64_t) w->position[r[2] - w->btf->first] << 32 | (r[3] + 1);
      return place;
    }
  symbol = w->symbol_of[id - w->btf->first];
  if (symbol != 0)
    {
      const struct link_symbol *s = &w->o->in->symbols.v[symbol - 1];

      place.is_static = s->linkage == BTF_STATIC;
      if (s->section != LINK_NOWHERE)
	place.section = w->o->in->sections.v[s->section].name;
      place.offset = s->offset;
      place.linkage = s->linkage;
      place.symbol = symbol;
    }
  return place;
}

static int
by_place (const void *a, const void *b)
{
  const struct place *x = a, *y = b;
  int order;

  if (x->is_static != y->is_static)
    return x->is_static - y->is_static;
  order = strcmp (x->section, y->section);
  if (order != 0)
    return order;
  if (x->offset != y->offset)
    return x->offset < y->offset ? -1 : 1;
  if (x->linkage != y->linkage)
    return x->linkage < y->linkage ? -1 : 1;
  if (x->symbol != y->symbol)
    return x->symbol < y->symbol ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

static void
sort_run (const struct work *w, uint32_t *ids, size_t n)
{
  struct place *places = mem_alloc (n, sizeof *places);

  for (size_t i = 0; i < n; i++)
    places[i] = place_of (w, ids[i]);
  qsort (places, n, sizeof *places, by_place);
  for (size_t i = 0; i < n; i++)
    ids[i] = places[i].id;
  free (places);
}

/* Sort runs of tags of one name, or of functions and variables.  Return
   whether there are any of the other sort.  */
static bool
sort_runs (const struct work *w, bool tags)
{
  bool others = false;
  size_t end;

  for (size_t begin = 0; begin < w->named.n; begin = end)
    {
      uint32_t *ids = w->named.v;
      uint32_t kind = btf_kind_of (w->btf, ids[begin]);

      end = begin + 1;
      if (kind != BTF_VAR && kind != BTF_FUNC && kind != BTF_DECL_TAG)
	continue;
      while (end < w->named.n && compare (w->btf, ids[begin], ids[end]) == 0)
	end++;
      if (end - begin == 1)
	continue;
      if ((kind == BTF_DECL_TAG) == tags)
	sort_run (w, ids + begin, end - begin);
      else
	others = true;
    }
  return others;
}

/* Put equal names into an order that does not depend on which of them were
   there and which were added: functions and variables by place, and then tags
   as what they decorate.  */
static void
sort_equal_names (struct work *w)
{
  const struct link_order *o = w->o;
  uint32_t first = w->btf->first;

  w->symbol_of = mem_zalloc (w->btf->ntypes, sizeof *w->symbol_of);
  for (uint32_t i = 0; i < o->in->symbols.n; i++)
    if (o->own[i] >= first)
      w->symbol_of[o->own[i] - first] = i + 1;
  if (sort_runs (w, false))
    {
      w->position = mem_zalloc (w->btf->ntypes, sizeof *w->position);
      for (size_t i = 0; i < w->named.n; i++)
	w->position[w->named.v[i] - first] = i + 1;
      sort_runs (w, true);
      free (w->position);
    }
  free (w->symbol_of);
}

/* ---- What has none.  */

/* Remember what TYPE mentions and was not met, the first on top.  */
static void
look_into (struct work *w, uint32_t type)
{
  size_t first = w->todo.n;
  uint32_t mention;

  for (struct btf_words words = btf_words (w->btf, type);
       btf_next_mention (&words, &mention);)
    if (mention >= w->btf->first)
      {
	enum state state = *state_of (w, mention);

	if (state == UNMET || state == LOST)
	  vec_push (&w->todo, mention);
	w->lacking = w->lacking || state == GONE;
      }
  for (size_t last = w->todo.n; last > first + 1; first++)
    {
      uint32_t t = w->todo.v[first];

      w->todo.v[first] = w->todo.v[--last];
      w->todo.v[last] = t;
    }
}

/* Keep TYPE, without a name, unless it has been met.  */
static void
meet (struct work *w, uint32_t type)
{
  if (*state_of (w, type) == MET)
    return;
  *state_of (w, type) = MET;
  map_keep (w->map, &w->btf, 0, type);
  look_into (w, type);
}

/* Meet what is to be met, and what that leads to.  */
static void
meet_todo (struct work *w)
{
  while (w->todo.n > 0)
    meet (w, w->todo.v[--w->todo.n]);
}

/* Note what TYPE, which goes, leads to over types that were not met.  */
static void
lose (struct work *w, uint32_t type)
{
  for (;;)
    {
      uint32_t mention;

      for (struct btf_words words = btf_words (w->btf, type);
	   btf_next_mention (&words, &mention);)
	if (mention >= w->btf->first && *state_of (w, mention) == UNMET
	    && !is_record (w->btf, mention))
	  {
	    *state_of (w, mention) = LOST;
	    vec_push (&w->todo, mention);
	  }
      if (w->todo.n == 0)
	return;
      type = w->todo.v[--w->todo.n];
    }
}

/* Keep the types without a name that nothing with a name leads to, nor what
   went: those that nothing at all mentions, as deduplication has sorted them,
   and what they lead to.  (That may have stood elsewhere because of what is
   not kept.)  */
static void
meet_others (struct work *w)
{
  const struct btf *btf = w->btf;
  unsigned char *mentioned = mem_zalloc (btf->ntypes, 1);
  VEC (uint32_t) others = { 0 };
  uint32_t mention;

  for (uint32_t t = btf->first; t < w->o->merged_end; t++)
    if (*state_of (w, t) == GONE)
      lose (w, t);
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    if (*state_of (w, t) == UNMET)
      {
	vec_push (&others, t);
	for (struct btf_words words = btf_words (btf, t);
	     btf_next_mention (&words, &mention);)
	  if (mention >= btf->first)
	    mentioned[mention - btf->first] = 1;
      }
  for (size_t i = 0; i < others.n; i++)
    if (!mentioned[others.v[i] - btf->first])
      {
	meet (w, others.v[i]);
	meet_todo (w);
      }
  vec_free (&others);
  free (mentioned);
}

/* ---- All together.  */

/* Make of the map what stays as far as it is known: first what has no name. */
static void
arrange (struct work *w)
{
  map_free (w->map);
  w->map = map_new (&w->btf, 1, w->btf->base);
  w->map->distinct = w->btf->base == NULL;
  w->lacking = false;
  list_named (w);
  sort_equal_names (w);
  for (size_t i = 0; i < w->named.n; i++)
    {
      look_into (w, w->named.v[i]);
      meet_todo (w);
    }
  meet_others (w);
  for (size_t i = 0; i < w->named.n; i++)
    map_keep (w->map, &w->btf, 0, w->named.v[i]);
}

/* Of records that are gone have those stay that something else that stays
   mentions, directly or over types without a name.  */
static void
restore (struct work *w)
{
  const struct btf *btf = w->btf;
  uint32_t type, mention;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    if (*state_of (w, t) == NAMED || *state_of (w, t) == MET)
      vec_push (&w->todo, t);
  while (w->todo.n > 0)
    {
      type = w->todo.v[--w->todo.n];
      for (struct btf_words words = btf_words (btf, type);
	   btf_next_mention (&words, &mention);)
	if (mention >= btf->first && *state_of (w, mention) != NAMED
	    && *state_of (w, mention) != MET)
	  {
	    *state_of (w, mention)
	      = state_to_begin_with (btf, mention) == NAMED ? NAMED : MET;
	    vec_push (&w->todo, mention);
	  }
    }
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    if (*state_of (w, t) != GONE)
      *state_of (w, t) = state_to_begin_with (btf, t);
}

struct map *
link_arrange (const struct link_order *o)
{
  struct work w = { .o = o, .btf = o->btf };

  w.state = mem_zalloc (o->btf->ntypes, sizeof *w.state);
  set_states (&w);
  list_added (&w);
  arrange (&w);
  if (w.lacking)
    {
      restore (&w);
      arrange (&w);
    }
  vec_free (&w.others);
  free (w.copy);
  free (w.next_copy);
  vec_free (&w.named);
  vec_free (&w.todo);
  free (w.state);
  return w.map;
}
