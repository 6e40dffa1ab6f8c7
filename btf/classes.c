/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Nominal classes: interning the strings and the types of many units.

   Each thread has a table of strings and a table of classes of its own, which
   it fills unit by unit [unit_classes]; afterwards the tables are put together
   [merge_tables], in which the second and later threads' classes are interned
   once more, by content.

   A unit takes three walks.  The first over its strings: which string of the
   table begins at which offset [unit_strings].  The second over the types that
   are not tag types [class_tree]: what they mention has to have its class
   first, so the walk goes down into what has none yet, with a stack of its
   own. Mentions of tag types stop it, and every cycle of C types passes
   through one; a cycle that does not is an error.  The third walk takes the
   tag types, for which nothing is missing any more.

   Units of one program include the same headers, so what follows a string or a
   type in one unit mostly follows it in the next.  Both tables remember, by
   entry, what came after it the last two times, and compare with these first
   [strings.after, classes.after].  On 400 units of a kernel four of five
   look-ups end there: no hash, and memory is read in the order in which it was
   written.  */

#include "classes.h"
#include "pairs.h"

#include <stdlib.h>
#include <string.h>

/* Mentions of types that have no class yet, or are being looked into.  */
enum
{
  REF_PENDING = 0x7fffffff,
  REF_OPEN = 0x7ffffffe
};

enum
{
  MAX_RARE_BYTES = 1 << 24 /* More than all strings of an output can be.  */
};

/* One thread's tables, and room to work on one unit.  */
struct worker
{
  struct classes c;
  uint32_t last_string, last_class;

  const struct btf *unit;
  uint32_t first, end; /* Its ids.  */
  uint32_t first_str;
  const uint32_t *base_ref; /* Mentions of the base's types, by id.  */
  uint32_t *string_at;	    /* By offset: number of the string, or 0.  */
  size_t string_room;
  VEC (uint32_t) starts; /* Offsets that are set in it.  */
  struct pairs rare;	 /* (offset, 0) to number, see rare_string_number.  */
  uint64_t rare_bytes;
  VEC (uint32_t) ref; /* Mentions of the unit's types.  */
  VEC (uint32_t) todo;
  VEC (uint32_t) words; /* A content being put together.  */
};

static void
strings_init (struct strings *s)
{
  vec_push (&s->bytes, '\0');
  vec_push (&s->begin, 0);
  vec_push (&s->begin, 1);
  vec_push (&s->after, (struct successors){ 0, 0 });
  vec_reserve (&s->bytes, 8);
}

/* Whether the LEN bytes at A and B are the same; 8 bytes at both can be read
   from each place before their ends.  */
static inline bool
same_bytes (const char *a, const char *b, uint32_t len)
{
  uint64_t x, y;

  for (; len >= 8; a += 8, b += 8, len -= 8)
    {
      memcpy (&x, a, 8);
      memcpy (&y, b, 8);
      if (x != y)
	return false;
    }
  if (len == 0)
    return true;
  memcpy (&x, a, 8);
  memcpy (&y, b, 8);
  x ^= y;
  return (HOST_BIG_ENDIAN ? x >> (64 - 8 * len) : x << (64 - 8 * len)) == 0;
}

/* The number of string P of LEN bytes, added if it is new.  */
static uint32_t
string_intern (struct strings *s, const char *p, size_t len)
{
  uint64_t hash = hash_bytes (p, len);
  struct hash_slot *slot;
  uint32_t number = s->after.n;

  if (len == 0)
    return 0;
  hash_reserve (&s->table);
  for (slot = hash_find (&s->table, hash); slot->entry != 0;
       slot = hash_next (&s->table, slot))
    if (slot->hash == (uint32_t) hash)
      {
	uint32_t i = slot->entry - 1;

	if (s->begin.v[i + 1] - s->begin.v[i] == len + 1
	    && memcmp (s->bytes.v + s->begin.v[i], p, len) == 0)
	  return i;
      }
  if (len >= UINT32_MAX - s->bytes.n || number > ref_string (UINT32_MAX))
    diag_no_memory ();
  hash_put (&s->table, slot, hash, number);
  vec_reserve (&s->bytes, len + 1 + 8); /* For same_bytes.  */
  memcpy (s->bytes.v + s->bytes.n, p, len + 1);
  s->bytes.n += len + 1;
  vec_push (&s->begin, s->bytes.n);
  vec_push (&s->after, (struct successors){ 0, 0 });
  return number;
}

/* Whether string NUMBER stands at P, where SIZE bytes are left.  */
static inline bool
string_is (const struct strings *s, uint32_t number, const char *p,
	   uint32_t size)
{
  uint32_t begin = s->begin.v[number], len = s->begin.v[number + 1] - begin;

  if (len + 8 <= size)
    return same_bytes (s->bytes.v + begin, p, len);
  return len <= size && memcmp (s->bytes.v + begin, p, len) == 0;
}

/* The number of the string at P, where SIZE bytes are left and LAST was the
   string before.  */
static inline uint32_t
next_string (struct strings *s, uint32_t last, const char *p, uint32_t size)
{
  struct successors after = s->after.v[last];
  uint32_t i = after.last;

  if (string_is (s, i, p, size))
    return i;
  i = after.other;
  if (!string_is (s, i, p, size))
    i = string_intern (s, p, strlen (p));
  s->after.v[last] = (struct successors){ i, after.last };
  return i;
}

/* Find the number of each string of the unit.  */
static void
unit_strings (struct worker *w)
{
  struct strings *s = &w->c.strings;
  const char *p = w->unit->strings;
  uint32_t size = w->unit->strings_size, last = w->last_string;

  if (size > w->string_room)
    {
      free (w->string_at);
      w->string_at = mem_zalloc (w->string_room = 2 * (size_t) size,
				 sizeof *w->string_at);
    }
  for (uint32_t at = 0; at < size;)
    {
      last = next_string (s, last, p + at, size - at);
      w->string_at[at] = last;
      vec_push (&w->starts, at);
      at += s->begin.v[last + 1] - s->begin.v[last];
    }
  w->last_string = last;
}

/* Make string_at all 0 again.  */
static void
forget_strings (struct worker *w)
{
  for (size_t i = 0; i < w->starts.n; i++)
    w->string_at[w->starts.v[i]] = 0;
  w->starts.n = 0;
}

/* The number of the string at OFFSET of the unit or its base, where OFFSET is
   not the beginning of a string of the unit.  Offsets into the middle of a
   string are legal and rare, but all ends of one long string would be a square
   of bytes: so there is a limit to what is new to the table.  */
static uint32_t
rare_string_number (struct worker *w, uint32_t offset)
{
  uint32_t before = w->c.strings.after.n, number, i;
  bool new;

  i = pairs_number (&w->rare, offset, 0, &new);
  if (!new || w->rare_bytes > MAX_RARE_BYTES)
    return w->rare.list.v[i].value;
  const char *p = btf_string (w->unit, offset);
  size_t len = strlen (p);

  number = string_intern (&w->c.strings, p, len);
  if (w->c.strings.after.n != before)
    w->rare_bytes += len;
  return w->rare.list.v[i].value = number;
}

static inline uint32_t
string_number (struct worker *w, uint32_t offset)
{
  uint32_t i;

  if (offset == 0)
    return 0;
  i = offset >= w->first_str ? w->string_at[offset - w->first_str] : 0;
  return __builtin_expect (i != 0, 1) ? i : rare_string_number (w, offset);
}

static inline uint32_t
type_ref (const struct worker *w, uint32_t type)
{
  if (__builtin_expect (type < w->first, 0))
    return type == 0 ? 0 : w->base_ref[type];
  return w->ref.v[type - w->first];
}

static inline bool
is_missing (uint32_t ref)
{
  return ref == REF_PENDING || ref == REF_OPEN;
}

/* Translate the N words at P, which FIELDS describes, to OUT.  Set *MISSING if
   a mention has no class yet.  */
static inline void
translate (struct worker *w, const btf_word *p, const struct btf_field *fields,
	   unsigned n, uint32_t *out, bool *missing)
{
  for (unsigned i = 0; i < n; i++)
    if (fields[i].role == ROLE_TYPE)
      {
	out[i] = type_ref (w, p[i]);
	*missing |= is_missing (out[i]);
      }
    else if (fields[i].role == ROLE_NAME)
      out[i] = string_number (w, p[i]);
    else
      out[i] = fields[i].role == ROLE_ZERO ? 0 : p[i];
}

/* INFO as it counts for the content of a type with a NAME: a forward has no
   items, and an enum without values has no signedness, nor a kind of its own.
 */
static uint32_t
content_info (uint32_t info, uint32_t name)
{
  if (name == 0)
    return info;
  if (info_kind (info) == BTF_FWD)
    return info_make (BTF_FWD, 0, info_kflag (info));
  if ((info_kind (info) == BTF_ENUM || info_kind (info) == BTF_ENUM64)
      && info_vlen (info) == 0)
    return info_make (BTF_ENUM, 0, 0);
  return info;
}

/* Translate N items of kind K, of which R is the first, to OUT.  Most items
   are a name, a type and a word or none: hence a loop for these.  */
static uint32_t *
translate_items (struct worker *w, const btf_word *r, const struct btf_kind *k,
		 uint32_t n, uint32_t *out, bool *missing)
{
  if (k->item[0].role == ROLE_NAME && k->item[1].role == ROLE_TYPE)
    for (; n > 0; n--, r += k->nitem, out += k->nitem)
      {
	out[0] = string_number (w, r[0]);
	out[1] = type_ref (w, r[1]);
	*missing |= is_missing (out[1]);
	if (k->nitem == 3)
	  out[2] = r[2];
      }
  else
    for (; n > 0; n--, r += k->nitem, out += k->nitem)
      translate (w, r, k->item, k->nitem, out, missing);
  return out;
}

/* Put the content of TYPE into w->words.  Return false if a class is missing.
 */
static bool
make_content (struct worker *w, uint32_t type)
{
  const btf_word *r = btf_record (w->unit, type);
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];
  uint32_t items = k->nitem == 0 ? 0 : info_vlen (r[1]);
  bool missing = false;
  uint32_t *out;

  w->words.n = 0;
  vec_reserve (&w->words, 3 + k->nfixed + (size_t) items * k->nitem);
  out = w->words.v;
  out[0] = string_number (w, r[0]);
  out[1] = content_info (r[1], out[0]);
  translate (w, r + 2, &k->header, 1, out + 2, &missing);
  if (k->nfixed > 0)
    translate (w, r + 3, k->fixed, k->nfixed, out + 3, &missing);
  out += 3 + k->nfixed;
  if (items > 0)
    out = translate_items (w, r + 3 + k->nfixed, k, items, out, &missing);
  w->words.n = out - w->words.v;
  return !missing;
}

/* Whether CLASS has the content in the N words at P.  */
static inline bool
same_content (const struct classes *c, uint32_t class, const uint32_t *p,
	      size_t n)
{
  const uint32_t *q = class_words (c, class);

  if (c->begin.v[class + 1] - c->begin.v[class] != n)
    return false;
  for (; n > 0; n--)
    if (*p++ != *q++)
      return false;
  return true;
}

/* The class of content P of N words, added if it is new.  */
static uint32_t
class_intern (struct classes *c, const uint32_t *p, size_t n)
{
  uint64_t hash = hash_bytes (p, n * sizeof *p);
  struct hash_slot *slot;
  uint32_t class = classes_count (c);

  hash_reserve (&c->table);
  for (slot = hash_find (&c->table, hash); slot->entry != 0;
       slot = hash_next (&c->table, slot))
    if (slot->hash == (uint32_t) hash
	&& same_content (c, slot->entry - 1, p, n))
      return slot->entry - 1;
  if (n > UINT32_MAX - c->words.n || class >= REF_OPEN)
    diag_no_memory ();
  hash_put (&c->table, slot, hash, class);
  vec_reserve (&c->words, n);
  memcpy (c->words.v + c->words.n, p, n * sizeof *p);
  c->words.n += n;
  vec_push (&c->begin, c->words.n);
  vec_push (&c->after, (struct successors){ 0, 0 });
  return class;
}

/* The class of the content in w->words.  */
static uint32_t
content_class (struct worker *w)
{
  struct classes *c = &w->c;
  struct successors after = c->after.v[w->last_class];
  uint32_t class = after.last;

  if (!same_content (c, class, w->words.v, w->words.n))
    {
      class = after.other;
      if (!same_content (c, class, w->words.v, w->words.n))
	class = class_intern (c, w->words.v, w->words.n);
      c->after.v[w->last_class] = (struct successors){ class, after.last };
    }
  return w->last_class = class;
}

static bool
cycle_error (const struct worker *w, uint32_t type, struct diag *d)
{
  char *spelt = btf_spell (w->unit, type);
  char *place = mem_printf ("%s: type %u", w->unit->name, type);

  diag_error (d, place,
	      "%s mentions itself without a struct, union or typedef"
	      " with a name in between",
	      spelt);
  free (place);
  free (spelt);
  return false;
}

/* Find the class of TYPE, which is not a tag type, and of all that it mentions
   up to tag types.  */
static bool
class_tree (struct worker *w, uint32_t type, struct diag *d)
{
  w->todo.n = 0;
  vec_push (&w->todo, type);
  while (w->todo.n > 0)
    {
      uint32_t t = w->todo.v[w->todo.n - 1], mention;
      uint32_t *ref = &w->ref.v[t - w->first];

      if (!is_missing (*ref))
	w->todo.n--;
      else if (make_content (w, t))
	{
	  *ref = content_class (w);
	  w->todo.n--;
	}
      else if (*ref == REF_OPEN)
	return cycle_error (w, t, d);
      else
	{
	  *ref = REF_OPEN;
	  for (struct btf_words m = btf_words (w->unit, t);
	       btf_next_mention (&m, &mention);)
	    if (is_missing (type_ref (w, mention)))
	      vec_push (&w->todo, mention);
	}
    }
  return true;
}

/* Sort the types of the unit into classes; put them into OF, by id - first. */
static bool
unit_types (struct worker *w, uint32_t *of, struct diag *d)
{
  uint32_t n = w->end - w->first;

  w->ref.n = 0;
  vec_reserve (&w->ref, n);
  for (uint32_t t = w->first; t < w->end; t++)
    {
      const btf_word *r = btf_record (w->unit, t);
      enum btf_family family = btf_kinds[info_kind (r[1])].family;
      uint32_t name = family == FAMILY_NONE ? 0 : string_number (w, r[0]);

      if (info_kind (r[1]) == BTF_FWD && info_kflag (r[1]))
	family = FAMILY_UNION;
      w->ref.v[t - w->first]
	= name == 0 ? (uint32_t) REF_PENDING : ref_name (family, name);
    }
  for (uint32_t t = w->first; t < w->end; t++)
    if (!ref_is_name (w->ref.v[t - w->first]))
      {
	if (!class_tree (w, t, d))
	  return false;
	of[t - w->first] = w->ref.v[t - w->first];
      }
  for (uint32_t t = w->first; t < w->end; t++)
    if (ref_is_name (w->ref.v[t - w->first]))
      {
	make_content (w, t);
	of[t - w->first] = content_class (w);
      }
  return true;
}

/* Sort the types of UNIT from id FIRST on into classes.  */
static bool
unit_classes (struct worker *w, const struct btf *unit, uint32_t first,
	      uint32_t *of, struct diag *d)
{
  bool ok;

  w->unit = unit;
  w->first = first;
  w->end = btf_end (unit);
  w->first_str = first == unit->first ? unit->first_str : UINT32_MAX;
  if (first == unit->first)
    unit_strings (w);
  ok = unit_types (w, of, d);
  if (first == unit->first)
    forget_strings (w);
  pairs_free (&w->rare);
  if (ok && w->rare_bytes > MAX_RARE_BYTES)
    return diag_error (d, unit->name,
		       "has names that begin in the middle of others, of"
		       " more than %d bytes in all",
		       MAX_RARE_BYTES);
  return ok;
}

static void
worker_init (struct worker *w)
{
  strings_init (&w->c.strings);
  vec_reserve (&w->c.words, 1);
  vec_push (&w->c.begin, 0); /* Void has no words.  */
  vec_push (&w->c.begin, 0);
  vec_push (&w->c.after, (struct successors){ 0, 0 });
}

static void
worker_free (struct worker *w)
{
  classes_free (&w->c);
  free ((void *) w->base_ref);
  free (w->string_at);
  vec_free (&w->starts);
  pairs_free (&w->rare);
  vec_free (&w->ref);
  vec_free (&w->todo);
  vec_free (&w->words);
}

/* What the threads share.  */
struct job
{
  const struct btf *const *units;
  const struct btf *base;
  struct worker *workers;
  uint32_t **of;
  unsigned *worker_of; /* By unit.  */
  struct diag *d;
};

/* Sort the base's types into classes of W, so that it knows their mentions.
   All levels of the base count as one unit, whose strings are looked up one by
   one. */
static bool
base_classes (struct worker *w, const struct btf *base, struct diag *d)
{
  uint32_t *of = mem_zalloc (btf_end (base), sizeof *of);
  bool ok = unit_classes (w, base, 1, of + 1, d);
  uint32_t *ref = mem_zalloc (btf_end (base), sizeof *ref);

  for (uint32_t t = 1; ok && t < btf_end (base); t++)
    ref[t] = class_ref (&w->c, of[t]);
  w->base_ref = ref;
  free (of);
  return ok;
}

/* Make W ready.  This can fail for the first worker only: what is wrong with
   the base is found then.  */
static bool
start_worker (const struct job *job, struct worker *w)
{
  worker_init (w);
  return job->base == NULL || base_classes (w, job->base, job->d);
}

static void
unit_job (void *context, size_t u, unsigned worker)
{
  struct job *job = context;
  struct worker *w = &job->workers[worker];
  const struct btf *unit = job->units[u];
  uint32_t first = unit == job->base ? 1 : unit->first;

  job->worker_of[u] = worker;
  job->of[u] = mem_zalloc (btf_end (unit) - first, sizeof **job->of);
  if (w->c.after.n == 0)
    start_worker (job, w);
  unit_classes (w, unit, first, job->of[u], job->d);
}

/* Add the classes of FROM to TO.  TO_CLASS[class of FROM] is set to the number
   in TO.  */
static void
merge_tables (struct classes *to, const struct classes *from,
	      uint32_t *to_class)
{
  uint32_t nstrings = from->strings.after.n;
  uint32_t *to_string = mem_alloc (nstrings, sizeof *to_string);
  VEC (uint32_t) words = { 0 };

  for (uint32_t s = 0; s < nstrings; s++)
    to_string[s] = string_intern (&to->strings, class_string (from, s),
				  from->strings.begin.v[s + 1]
				    - from->strings.begin.v[s] - 1);
  to_class[0] = 0;
  for (uint32_t c = 1; c < classes_count (from); c++)
    {
      const uint32_t *p = class_words (from, c);
      size_t n = from->begin.v[c + 1] - from->begin.v[c];

      words.n = 0;
      vec_reserve (&words, n);
      memcpy (words.v, p, n * sizeof *p);
      for (struct btf_words w = class_walk (from, c); btf_next_word (&w);)
	{
	  if (w.field->role == ROLE_NAME)
	    words.v[w.index] = to_string[w.value];
	  else if (w.field->role == ROLE_TYPE && ref_is_name (w.value))
	    words.v[w.index] = ref_name (ref_family (w.value),
					 to_string[ref_string (w.value)]);
	  else if (w.field->role == ROLE_TYPE)
	    words.v[w.index] = to_class[w.value];
	}
      to_class[c] = class_intern (to, words.v, n);
    }
  vec_free (&words);
  free (to_string);
}

/* Put the tables of all workers into C, and renumber what units have.  */
static void
merge_workers (struct classes *c, struct job *job, unsigned nworkers,
	       size_t nunits)
{
  uint32_t **to_class = mem_zalloc (nworkers, sizeof *to_class);
  unsigned main = 0;

  while (main < nworkers && job->workers[main].c.after.n == 0)
    main++;
  if (main == nworkers)
    worker_init (&job->workers[main = 0]);
  *c = job->workers[main].c;
  job->workers[main].c = (struct classes){ 0 };
  for (unsigned i = main + 1; i < nworkers; i++)
    if (job->workers[i].c.after.n > 0)
      {
	to_class[i]
	  = mem_alloc (classes_count (&job->workers[i].c), sizeof **to_class);
	merge_tables (c, &job->workers[i].c, to_class[i]);
      }
  for (size_t u = 0; u < nunits; u++)
    {
      const uint32_t *to = to_class[job->worker_of[u]];
      const struct btf *unit = job->units[u];
      uint32_t n = btf_end (unit) - (unit == job->base ? 1 : unit->first);

      for (uint32_t t = 0; to != NULL && t < n; t++)
	job->of[u][t] = to[job->of[u][t]];
    }
  for (unsigned i = 0; i < nworkers; i++)
    free (to_class[i]);
  free (to_class);
}

bool
classes_find (struct classes *c, const struct btf *const *units, size_t nunits,
	      const struct btf *base, struct pool *pool, struct diag *d)
{
  unsigned nworkers = pool_size (pool), errors = d->errors;
  struct job job = { .units = units, .base = base, .d = d };

  job.workers = mem_zalloc (nworkers, sizeof *job.workers);
  job.of = mem_zalloc (nunits, sizeof *job.of);
  job.worker_of = mem_zalloc (nunits, sizeof *job.worker_of);
  if (base == NULL || start_worker (&job, &job.workers[0]))
    pool_for (pool, nunits, unit_job, &job);
  if (d->errors == errors)
    merge_workers (c, &job, nworkers, nunits);
  c->nunits = nunits;
  c->of = job.of;
  for (unsigned i = 0; i < nworkers; i++)
    worker_free (&job.workers[i]);
  free (job.workers);
  free (job.worker_of);
  return d->errors == errors;
}

enum btf_family
class_family (const struct classes *c, uint32_t class)
{
  uint32_t ref = class_ref (c, class);

  return ref_is_name (ref) ? ref_family (ref) : FAMILY_NONE;
}

uint32_t
class_ref (const struct classes *c, uint32_t class)
{
  const uint32_t *p = class_words (c, class);
  enum btf_family family;

  if (class == 0 || p[0] == 0)
    return class;
  family = btf_kinds[info_kind (p[1])].family;
  if (info_kind (p[1]) == BTF_FWD && info_kflag (p[1]))
    family = FAMILY_UNION;
  return family == FAMILY_NONE ? class : ref_name (family, p[0]);
}

int
digest_compare (const struct digest *a, const struct digest *b)
{
  if (a->high != b->high)
    return a->high < b->high ? -1 : 1;
  return a->low < b->low ? -1 : a->low > b->low;
}

/* Put what identifies a mention, or the string of a name, into VALUE.  */
static struct digest
digest_word (const struct btf_words *w, const struct digest *classes,
	     const uint64_t *strings)
{
  if (w->field->role == ROLE_NAME)
    return (struct digest){ 0, strings[w->value] };
  if (w->field->role != ROLE_TYPE)
    return (struct digest){ 0, w->value };
  if (ref_is_name (w->value))
    return (struct digest){ ref_family (w->value),
			    strings[ref_string (w->value)] };
  return classes[w->value];
}

struct digest *
classes_digest (const struct classes *c)
{
  uint32_t n = classes_count (c), nstrings = c->strings.after.n;
  struct digest *digests = mem_zalloc (n, sizeof *digests);
  uint64_t *strings = mem_alloc (nstrings, sizeof *strings);
  VEC (struct digest) parts = { 0 };

  for (uint32_t s = 0; s < nstrings; s++)
    strings[s] = hash_bytes (class_string (c, s), c->strings.begin.v[s + 1]
						    - c->strings.begin.v[s]);
  for (uint32_t class = 1; class < n; class ++)
    {
      XXH128_hash_t hash;

      parts.n = 0;
      vec_push (&parts, (struct digest){ 0, class_words (c, class)[1] });
      for (struct btf_words w = class_walk (c, class); btf_next_word (&w);)
	vec_push (&parts, digest_word (&w, digests, strings));
      hash = XXH3_128bits (parts.v, parts.n * sizeof *parts.v);
      digests[class] = (struct digest){ hash.high64, hash.low64 };
    }
  vec_free (&parts);
  free (strings);
  return digests;
}

struct btf_words
class_walk (const struct classes *c, uint32_t class)
{
  return btf_words_of ((const btf_word *) class_words (c, class));
}

void
classes_free (struct classes *c)
{
  vec_free (&c->strings.bytes);
  vec_free (&c->strings.begin);
  vec_free (&c->strings.after);
  hash_free (&c->strings.table);
  vec_free (&c->words);
  vec_free (&c->begin);
  vec_free (&c->after);
  hash_free (&c->table);
  for (size_t u = 0; u < c->nunits; u++)
    free (c->of[u]);
  free (c->of);
  *c = (struct classes){ 0 };
}
