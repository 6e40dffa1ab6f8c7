/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* How units define names.  See families.h.

   Many units announce many structures, and almost all of these are just that.
   Only a name that some unit defines as a union or enum is worth a look at all
   definitions.  There are few of these, so we go from them to the forwards: a
   table of bits, by hash, of the names that are announced [collect]; what is
   left of the unions and enums, by name; what of that is really announced.
   Then all units are asked [look], each thread into an array of its own.  */

#include "families.h"
#include "name-table.h"

#include <stdlib.h>

enum
{
  /* The table has 1 << FILTER_LOG bits: as many as this for each name, within
     these bounds.  */
  BITS_PER_NAME = 64,
  MIN_FILTER_LOG = 6,
  MAX_FILTER_LOG = 20
};

struct families
{
  const struct families_unit *units;
  struct name_table names;  /* To index into what follows.  */
  VEC (unsigned char) bits; /* 1 << FAMILY, for each definition.  */
  bool any;		    /* A name is really doubted, or needed.  */
  unsigned char **by_worker;
};

struct families_name
families_name (const struct btf *btf, uint32_t type)
{
  uint32_t hash = 0;

  for (const char *s = btf_name (btf, type); *s != '\0'; s++)
    hash = (hash << 5 | hash >> 27) ^ (unsigned char) *s;
  return (struct families_name){ type, hash * 0x9e3779b1u };
}

/* How large a table the announced names of N units want.  */
static unsigned
filter_log (const struct families *f, size_t n)
{
  uint64_t bits = 0;
  unsigned log = MIN_FILTER_LOG;

  for (size_t u = 0; u < n; u++)
    bits += BITS_PER_NAME * (uint64_t) f->units[u].doubted.n;
  while (log < MAX_FILTER_LOG && (uint64_t) 1 << log < bits)
    log++;
  return log;
}

/* Add NAME to the table.  */
static void
add (struct families *f, const char *name)
{
  uint32_t *index = name_table_at (&f->names, name);

  if (*index != NAME_NONE)
    return;
  *index = f->bits.n;
  vec_push (&f->bits, 0);
}

/* Collect the names of unions and enums that are announced as structures.  */
static void
collect (struct families *f, size_t n)
{
  unsigned log = filter_log (f, n), shift = 32 - log;
  uint64_t *filter = mem_zalloc ((size_t) 1 << (log - 6), sizeof *filter);

  for (size_t u = 0; u < n; u++)
    for (size_t i = 0; i < f->units[u].doubted.n; i++)
      {
	uint32_t bit = f->units[u].doubted.v[i].hash >> shift;

	filter[bit / 64] |= (uint64_t) 1 << bit % 64;
      }
  for (size_t u = 0; u < n; u++)
    for (size_t i = 0; i < f->units[u].others.n; i++)
      {
	const struct families_name *o = &f->units[u].others.v[i];
	uint32_t bit = o->hash >> shift;

	if (filter[bit / 64] >> bit % 64 & 1)
	  add (f, btf_name (f->units[u].btf, o->type));
      }
  free (filter);
}

/* Whether a doubted name of a unit is in the table, and not only its hash in
   the filter.  */
static bool
is_doubted (const struct families *f, const struct families_unit *unit)
{
  for (size_t i = 0; i < unit->doubted.n; i++)
    if (name_table_get (&f->names,
			btf_name (unit->btf, unit->doubted.v[i].type))
	!= NAME_NONE)
      return true;
  return false;
}

/* Note how unit I defines the names.  */
static void
look (void *context, size_t i, unsigned worker)
{
  struct families *f = context;
  const struct btf *btf = f->units[i].btf;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      const btf_word *r = btf_record (btf, t);
      uint32_t kind = info_kind (r[1]), index;

      if (r[0] == 0
	  || (kind != BTF_STRUCT && kind != BTF_UNION && kind != BTF_ENUM64
	      && (kind != BTF_ENUM || info_vlen (r[1]) == 0)))
	continue;
      index = name_table_get (&f->names, btf_string (btf, r[0]));
      if (index != NAME_NONE)
	f->by_worker[worker][index] |= 1u << btf_kinds[kind].family;
    }
}

static void
look_everywhere (struct families *f, size_t n, struct pool *pool)
{
  unsigned nworkers = pool_size (pool);

  f->by_worker = mem_alloc (nworkers, sizeof *f->by_worker);
  for (unsigned w = 0; w < nworkers; w++)
    f->by_worker[w] = mem_zalloc (f->bits.n, 1);
  pool_for (pool, n, look, f);
  for (unsigned w = 0; w < nworkers; w++)
    {
      for (size_t i = 0; i < f->bits.n; i++)
	f->bits.v[i] |= f->by_worker[w][i];
      free (f->by_worker[w]);
    }
  free (f->by_worker);
}

struct families *
families_find (const struct families_unit *units, size_t n, struct pool *pool)
{
  struct families *f = mem_zalloc (1, sizeof *f);

  f->units = units;
  collect (f, n);
  for (size_t u = 0; u < n && f->bits.n > 0 && !f->any; u++)
    f->any = is_doubted (f, &units[u]);
  for (size_t u = 0; u < n; u++)
    for (size_t i = 0; i < units[u].needed.n; i++)
      {
	add (f, btf_name (units[u].btf, units[u].needed.v[i]));
	f->any = true;
      }
  if (f->any)
    look_everywhere (f, n, pool);
  return f;
}

unsigned
families_of (const struct families *f, const char *name)
{
  uint32_t index = f->any ? name_table_get (&f->names, name) : NAME_NONE;

  return index == NAME_NONE ? 0 : f->bits.v[index];
}

void
families_free (struct families *f)
{
  name_table_free (&f->names);
  vec_free (&f->bits);
  free (f);
}
