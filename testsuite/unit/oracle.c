/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judge of a merge, which knows nothing of how it was made.

   A merge is right if it loses nothing and leaves nothing to merge.

   It loses nothing if every type T of every unit has a *compatible* type O in
   the output.  That is: T and O have the same kind, name and other words, and
   each mention of T is compatible with the mention of O at the same place; or
   T is a forward and O is the same forward or a definition that it announces.
   Types mention each other in circles, so this describes a relation by itself:
   the largest set of pairs (T, O) that is consistent, known as the greatest
   simulation.  [oracle_keeps] finds it by beginning with all pairs that look
   alike and removing each pair of which some pair of mentions is gone, until
   nothing more is to remove.

   Few pairs look alike if looks go deep enough.  The *content* of a type
   [find_contents] is a hash of its words in which a mention of a named struct,
   union, enum or typedef counts with its name only, and any other mention with
   its content.  Compatible types that are no forwards have equal contents.  So
   a kernel's types have hardly more than one candidate each.

   It leaves nothing to merge if no two types of the output are equal.  Equal
   types are found by splitting [split_classes]: begin with classes of equal
   content, split each by the classes of what its members mention, until
   nothing splits.  Two types in one class are equal.

   Nothing here recurses, for the inputs can be deep.  Hashes of 64 bits stand
   for what they were computed from; a collision would be reported as an error
   of the merge.  */

#include "oracle.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum
{
  MAX_REPORTS = 5
};

static uint64_t
mix (uint64_t hash, uint64_t value)
{
  hash = (hash ^ value) * 0x9e3779b97f4a7c15;
  return hash ^ hash >> 29;
}

static uint64_t
mix_string (uint64_t hash, const char *s)
{
  return mix (hash, XXH3_64bits (s, strlen (s)));
}

/* Whether TYPE announces a definition elsewhere: a FWD with a name, or a named
   enumeration without values.  */
static bool
is_forward (const struct btf *btf, uint32_t type)
{
  enum btf_family family = btf_family (btf, type);

  return family != FAMILY_NONE
	 && (btf_kind_of (btf, type) == BTF_FWD
	     || (family == FAMILY_ENUM && btf_nitems (btf, type) == 0));
}

/* Whether forward T of A can stand for O of B: the same forward, or a
   definition of its name.  An enumeration's forward has size 0, or its
   definition's; one that nobody defines is written with size 4.  */
static bool
announces (const struct btf *a, uint32_t t, const struct btf *b, uint32_t o)
{
  uint32_t size, osize;

  if (btf_family (a, t) != btf_family (b, o)
      || strcmp (btf_name (a, t), btf_name (b, o)) != 0)
    return false;
  if (btf_kind_of (a, t) == BTF_FWD)
    return true;
  size = btf_record (a, t)[2];
  osize = btf_record (b, o)[2];
  return size == osize || size == 0;
}

/* The value of W, a word that is neither a name nor a mention.  Unused words
   do not count.  */
static uint32_t
plain_word (const struct btf_words *w)
{
  return w->field->role == ROLE_ZERO ? 0 : w->value;
}

/* Whether the words of T in A and O in B are the same, mentions aside.  */
static bool
same_words (const struct btf *a, uint32_t t, const struct btf *b, uint32_t o)
{
  struct btf_words v = btf_words (a, t), w = btf_words (b, o);

  if (btf_record (a, t)[1] != btf_record (b, o)[1])
    return false;
  while (btf_next_word (&v) && btf_next_word (&w))
    if (v.field->role == ROLE_NAME
	  ? strcmp (btf_string (a, v.value), btf_string (b, w.value)) != 0
	  : v.field->role != ROLE_TYPE && plain_word (&v) != plain_word (&w))
      return false;
  return true;
}

/* What a mention of TYPE, a named one with a family, counts as.  */
static uint64_t
name_key (const struct btf *btf, uint32_t type)
{
  return mix_string (mix (1, btf_family (btf, type)), btf_name (btf, type));
}

/* The content of TYPE, given those of the unnamed types that it mentions.  */
static uint64_t
content (const struct btf *btf, uint32_t type, const uint64_t *contents)
{
  uint64_t hash = mix (2, btf_record (btf, type)[1]);
  struct btf_words w = btf_words (btf, type);

  while (btf_next_word (&w))
    if (w.field->role == ROLE_NAME)
      hash = mix_string (hash, btf_string (btf, w.value));
    else if (w.field->role != ROLE_TYPE)
      hash = mix (hash, plain_word (&w));
    else if (w.value == 0 || btf_family (btf, w.value) == FAMILY_NONE)
      hash = mix (hash, contents[w.value]);
    else
      hash = mix (hash, name_key (btf, w.value));
  return hash;
}

struct id_stack
{
  VEC (uint32_t) ids;
};

/* Push what must be known before the content of TYPE: the unnamed types that
   it mentions and that nobody has looked at.  Return whether there are any. */
static bool
push_unseen (const struct btf *btf, uint32_t type, const unsigned char *seen,
	     struct id_stack *todo)
{
  struct btf_words w = btf_words (btf, type);
  size_t before = todo->ids.n;

  for (uint32_t m; btf_next_mention (&w, &m);)
    if (m != 0 && btf_family (btf, m) == FAMILY_NONE && !seen[m])
      vec_push (&todo->ids, m);
  return todo->ids.n > before;
}

/* The contents of all types of BTF, by id.  The caller frees them.  */
static uint64_t *
find_contents (const struct btf *btf)
{
  uint64_t *contents = mem_zalloc (btf_end (btf), sizeof *contents);
  unsigned char *seen = mem_zalloc (btf_end (btf), 1);
  struct id_stack todo = { 0 };

  for (uint32_t t = 1; t < btf_end (btf); t++)
    {
      if (!seen[t])
	vec_push (&todo.ids, t);
      while (todo.ids.n > 0)
	{
	  uint32_t type = todo.ids.v[todo.ids.n - 1];

	  if (!seen[type])
	    {
	      seen[type] = 1;
	      if (push_unseen (btf, type, seen, &todo))
		continue;
	    }
	  todo.ids.n--;
	  if (contents[type] == 0)
	    contents[type] = content (btf, type, contents);
	}
    }
  vec_free (&todo.ids);
  free (seen);
  return contents;
}

/* The types of the output, to be found by content or by name.  */
struct entry
{
  uint64_t key;
  uint32_t type;
};

struct oracle
{
  const struct btf *btf;
  VEC (struct entry) entries;
};

static int
compare_entries (const void *a_, const void *b_)
{
  const struct entry *a = a_, *b = b_;

  if (a->key != b->key)
    return a->key < b->key ? -1 : 1;
  return a->type < b->type ? -1 : a->type > b->type;
}

struct oracle *
oracle_new (const struct btf *btf)
{
  struct oracle *index = mem_zalloc (1, sizeof *index);
  uint64_t *contents = find_contents (btf);

  index->btf = btf;
  for (uint32_t t = 1; t < btf_end (btf); t++)
    {
      if (!is_forward (btf, t))
	vec_push (&index->entries, (struct entry){ contents[t], t });
      if (btf_family (btf, t) != FAMILY_NONE)
	vec_push (&index->entries, (struct entry){ name_key (btf, t), t });
    }
  if (index->entries.n > 0)
    qsort (index->entries.v, index->entries.n, sizeof *index->entries.v,
	   compare_entries);
  free (contents);
  return index;
}

void
oracle_free (struct oracle *index)
{
  vec_free (&index->entries);
  free (index);
}

/* The first entry with KEY, or where it would be.  */
static size_t
find_key (const struct oracle *index, uint64_t key)
{
  size_t low = 0, high = index->entries.n;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;

      if (index->entries.v[middle].key < key)
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

/* A pair that needs another one, in the list of the latter's users.  */
struct use
{
  size_t pair, next;
};

/* Pairs of a type of the unit and a type of the output, by the former.  */
struct pairs
{
  const struct btf *unit, *out;
  size_t *first;       /* By T: its first pair; T + 1: past its last. */
  VEC (uint32_t) o;    /* By pair.  */
  unsigned char *dead; /* By pair.  */
  size_t *users;       /* By pair: the first of its users, or NONE. */
  VEC (struct use) uses;
  VEC (size_t) todo; /* Dead pairs whose users live.  */
};

enum
{
  NONE = -1
};

/* Pair all types that look alike, those of the base included.  */
static void
pair_types (struct pairs *p, const struct oracle *index)
{
  const struct btf *unit = p->unit;
  uint64_t *contents = find_contents (unit);

  p->first = mem_alloc ((size_t) btf_end (unit) + 1, sizeof *p->first);
  p->first[0] = 0;
  for (uint32_t t = 1; t < btf_end (unit); t++)
    {
      bool forward = is_forward (unit, t);
      uint64_t key = forward ? name_key (unit, t) : contents[t];

      p->first[t] = p->o.n;
      for (size_t i = find_key (index, key);
	   i < index->entries.n && index->entries.v[i].key == key; i++)
	if (forward ? announces (unit, t, p->out, index->entries.v[i].type)
		    : same_words (unit, t, p->out, index->entries.v[i].type))
	  vec_push (&p->o, index->entries.v[i].type);
    }
  p->first[btf_end (unit)] = p->o.n;
  free (contents);
}

/* The pair of T and O, or NONE.  */
static size_t
find_pair (const struct pairs *p, uint32_t t, uint32_t o)
{
  size_t low = p->first[t], high = p->first[t + 1];

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;

      if (p->o.v[middle] == o)
	return middle;
      if (p->o.v[middle] < o)
	low = middle + 1;
      else
	high = middle;
    }
  return NONE;
}

static void
kill_pair (struct pairs *p, size_t pair)
{
  if (p->dead[pair])
    return;
  p->dead[pair] = 1;
  vec_push (&p->todo, pair);
}

/* Note which pairs PAIR of type T needs, or kill it if one does not exist.  */
static void
link_pair (struct pairs *p, uint32_t t, size_t pair)
{
  uint32_t o = p->o.v[pair], mt, mo;
  struct btf_words v = btf_words (p->unit, t), w = btf_words (p->out, o);

  if (is_forward (p->unit, t))
    return;
  while (btf_next_mention (&v, &mt) && btf_next_mention (&w, &mo))
    {
      size_t needs;

      if (mt == 0 && mo == 0)
	continue;
      needs = mt == 0 || mo == 0 ? (size_t) NONE : find_pair (p, mt, mo);
      if (needs == (size_t) NONE)
	{
	  kill_pair (p, pair);
	  return;
	}
      vec_push (&p->uses, (struct use){ pair, p->users[needs] });
      p->users[needs] = p->uses.n - 1;
    }
}

/* Find the greatest simulation between UNIT and the model of INDEX.  */
static void
find_pairs (struct pairs *p, const struct btf *unit,
	    const struct oracle *index)
{
  *p = (struct pairs){ .unit = unit, .out = index->btf };
  pair_types (p, index);
  p->dead = mem_zalloc (p->o.n + 1, 1);
  p->users = mem_alloc (p->o.n + 1, sizeof *p->users);
  memset (p->users, 0xff, (p->o.n + 1) * sizeof *p->users);
  for (uint32_t t = 1; t < btf_end (unit); t++)
    for (size_t pair = p->first[t]; pair < p->first[t + 1]; pair++)
      link_pair (p, t, pair);
  while (p->todo.n > 0)
    {
      size_t pair = p->todo.v[--p->todo.n];

      for (size_t u = p->users[pair]; u != (size_t) NONE;
	   u = p->uses.v[u].next)
	kill_pair (p, p->uses.v[u].pair);
    }
}

static void
free_pairs (struct pairs *p)
{
  free (p->first);
  vec_free (&p->o);
  free (p->dead);
  free (p->users);
  vec_free (&p->uses);
  vec_free (&p->todo);
}

static void
report (struct diag *d, const struct btf *btf, uint32_t type, const char *text)
{
  char *name = btf_spell (btf, type);
  char *place = mem_printf ("%s: type %u '%s'", btf->name, type, name);

  if (d->errors < MAX_REPORTS)
    diag_error (d, place, "%s", text);
  free (place);
  free (name);
}

bool
oracle_keeps (const struct oracle *index, const struct btf *unit,
	      const uint32_t *ids, struct diag *d)
{
  struct pairs p;
  bool ok = true;

  find_pairs (&p, unit, index);
  for (uint32_t t = unit->first; t < btf_end (unit); t++)
    {
      uint32_t id = ids != NULL ? ids[t - unit->first] : 0;
      bool found = false, right = ids == NULL;

      for (size_t pair = p.first[t]; pair < p.first[t + 1]; pair++)
	if (!p.dead[pair])
	  {
	    found = true;
	    right |= p.o.v[pair] == id;
	  }
      if (!found)
	report (d, unit, t, "has no compatible type in the output");
      else if (!right)
	report (d, unit, t, "became a type that is not compatible");
      ok &= found && right;
    }
  free_pairs (&p);
  return ok;
}

/* A type of one of several models, and what its class splits by.  */
struct member
{
  uint32_t class;
  uint32_t model, type;
  uint64_t key;
};

struct partition
{
  const struct btf *const *models;
  uint32_t **classes;
  uint32_t nclasses;
  VEC (struct member) members; /* Of classes that can still split.  */
};

static int
compare_members (const void *a_, const void *b_)
{
  const struct member *a = a_, *b = b_;

  if (a->class != b->class)
    return a->class < b->class ? -1 : 1;
  if (a->key != b->key)
    return a->key < b->key ? -1 : 1;
  return 0;
}

/* What TYPE mentions, by class.  */
static uint64_t
mentioned_classes (const struct partition *p, const struct member *m)
{
  struct btf_words w = btf_words (p->models[m->model], m->type);
  uint64_t hash = 3;

  for (uint32_t type; btf_next_mention (&w, &type);)
    hash = mix (hash, p->classes[m->model][type]);
  return hash;
}

/* Split the classes by the keys of their members.  The first part keeps the
   number of the class, the others get new ones.  Members that are alone are
   dropped: nothing can split them.  Return whether anything was split.  */
static bool
split_classes (struct partition *p)
{
  uint32_t before = p->nclasses;
  struct member *v = p->members.v;
  size_t n = p->members.n, kept = 0;
  uint32_t last = UINT32_MAX;

  if (n == 0)
    return false;
  qsort (v, n, sizeof *v, compare_members);
  for (size_t i = 0, end; i < n; i = end)
    {
      uint32_t class = v[i].class;
      uint64_t key = v[i].key;

      for (end = i; end < n && v[end].class == class && v[end].key == key;)
	end++;
      bool rest = class == last;
      last = class;
      uint32_t number = rest ? p->nclasses++ : class;
      for (size_t j = i; j < end; j++)
	p->classes[v[j].model][v[j].type] = number;
      for (size_t j = i; end - i > 1 && j < end; j++)
	{
	  v[kept] = v[j];
	  v[kept++].class = number;
	}
    }
  p->members.n = kept;
  return p->nclasses > before;
}

/* Begin with one class for each content.  Class 0 is void.  */
static void
begin_partition (struct partition *p, const struct btf *const *models,
		 size_t n, uint32_t **classes)
{
  *p = (struct partition){ models, classes, 2, { 0 } };
  for (size_t i = 0; i < n; i++)
    {
      uint64_t *contents = find_contents (models[i]);

      classes[i] = mem_zalloc (btf_end (models[i]), sizeof *classes[i]);
      for (uint32_t t = 1; t < btf_end (models[i]); t++)
	vec_push (&p->members,
		  (struct member){
		    .class = 1, .model = i, .type = t, .key = contents[t] });
      free (contents);
    }
  split_classes (p);
}

uint32_t
oracle_contents (const struct btf *const *models, size_t n, uint32_t **classes)
{
  struct partition p;

  begin_partition (&p, models, n, classes);
  vec_free (&p.members);
  return p.nclasses;
}

uint32_t
oracle_classes (const struct btf *const *models, size_t n, uint32_t **classes)
{
  struct partition p;

  begin_partition (&p, models, n, classes);
  do
    for (size_t i = 0; i < p.members.n; i++)
      p.members.v[i].key = mentioned_classes (&p, &p.members.v[i]);
  while (split_classes (&p));
  vec_free (&p.members);
  return p.nclasses;
}

/* Report each type of OUT that is equal to one before it.  */
static bool
no_equal_types (const struct btf *out, struct diag *d)
{
  uint32_t *classes, n = oracle_classes (&out, 1, &classes);
  uint32_t *first = mem_zalloc (n, sizeof *first);
  bool ok = true;

  for (uint32_t t = 1; t < btf_end (out); t++)
    if (first[classes[t]] == 0)
      first[classes[t]] = t;
    else if (t >= out->first)
      {
	char *text = mem_printf ("is equal to type %u", first[classes[t]]);

	report (d, out, t, text);
	free (text);
	ok = false;
      }
  free (first);
  free (classes);
  return ok;
}

/* Report the forwards of OUT that have exactly one definition, and the tag
   types (kinds.h) that are compatible with another.  A pointer to a forward of
   two definitions is not the pointer to either, and so for a function; but a
   struct or typedef that could be another of its name must not be there twice.
 */
static bool
no_idle_forwards (const struct oracle *index, struct diag *d)
{
  const struct btf *out = index->btf;
  struct pairs p;
  bool ok = true;

  find_pairs (&p, out, index);
  for (uint32_t t = out->first; t < btf_end (out); t++)
    {
      size_t others = 0;
      uint32_t other = 0;

      for (size_t pair = p.first[t]; pair < p.first[t + 1]; pair++)
	if (!p.dead[pair] && p.o.v[pair] != t)
	  {
	    others++;
	    other = p.o.v[pair];
	  }
      if (is_forward (out, t)
	    ? others == 1
	    : others > 0 && btf_family (out, t) != FAMILY_NONE)
	{
	  char *text = mem_printf ("should be the same as type %u", other);

	  report (d, out, t, text);
	  free (text);
	  ok = false;
	}
    }
  free_pairs (&p);
  return ok;
}

bool
oracle_minimal (const struct oracle *index, struct diag *d)
{
  bool equal = no_equal_types (index->btf, d);
  bool forwards = no_idle_forwards (index, d);

  return equal && forwards;
}
