/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging up to three small units.

   The input is not BTF, of which hardly any mutation would pass the gate, but
   a recipe that always gives some: each byte is a choice.  Units with a cycle
   of types without names must be refused; of all others unit/merge.h says what
   must hold.  */

#include "btf/text.h"
#include "fuzz.h"
#include "unit/merge.h"

enum
{
  MAX_UNITS = 3,
  MAX_TYPES = 12,
  MAX_ITEMS = 3,
  NAMES = 4
};

/* The rest of the recipe.  */
struct recipe
{
  const unsigned char *next, *end;
};

/* The next choice out of N; 0 when the recipe is over.  */
static uint32_t
choose (struct recipe *r, uint32_t n)
{
  return r->next < r->end ? *r->next++ % n : 0;
}

static uint32_t
choose_name (struct recipe *r, struct btf *btf)
{
  static const char *const names[NAMES + 1] = { "", "a", "b", "c", "d" };

  return btf_add_string (btf, names[choose (r, NAMES + 1)]);
}

/* A word described by FIELD, in a unit of N types.  */
static uint32_t
choose_word (struct recipe *r, struct btf *btf, uint32_t n,
	     const struct btf_field *field)
{
  switch (field->role)
    {
    case ROLE_NAME:
      return choose_name (r, btf);
    case ROLE_TYPE:
      return choose (r, n + 1);
    case ROLE_NUM:
      return choose (r, 3) * 4;
    case ROLE_SNUM:
    case ROLE_INT:
    case ROLE_OFFSET:
    case ROLE_ENUM:
    case ROLE_ENUM_LO:
    case ROLE_ENUM_HI:
    case ROLE_LINKAGE:
      return choose (r, 3);
    case ROLE_ZERO:
      return choose (r, 256) == 255;
    case ROLE_END:
      return 0;
    }
  return 0;
}

/* Add the next type to a unit of N types.  */
static void
add_type (struct recipe *r, struct btf *btf, uint32_t n)
{
  uint32_t words[3 + BTF_MAX_FIXED + MAX_ITEMS * BTF_MAX_ITEM], nwords = 0;
  uint32_t shape = choose (r, 256);
  uint32_t kind = 1 + shape % (BTF_NR_KINDS - 1);
  const struct btf_kind *k = &btf_kinds[kind];
  uint32_t nitems = 0;

  if (k->nitem > 0 || k->vlen_is_linkage)
    nitems = choose (r, MAX_ITEMS + 1);
  words[nwords++] = choose_name (r, btf);
  words[nwords++] = info_make (kind, nitems, shape >= 200);
  words[nwords++] = choose_word (r, btf, n, &k->header);
  for (uint32_t f = 0; f < k->nfixed; f++)
    words[nwords++] = choose_word (r, btf, n, &k->fixed[f]);
  for (uint32_t i = 0; !k->vlen_is_linkage && i < nitems; i++)
    for (uint32_t f = 0; f < k->nitem; f++)
      words[nwords++] = choose_word (r, btf, n, &k->item[f]);
  btf_add (btf, words, nwords);
}

/* Whether every type of BTF leads to named ones or to none, after finitely
   many steps: strike out the types that do until nothing changes.  */
static bool
has_nameless_cycle (const struct btf *btf)
{
  bool fine[MAX_TYPES + 1] = { true }, all = false;

  for (uint32_t round = 0; round <= MAX_TYPES; round++)
    {
      all = true;
      for (uint32_t t = 1; t < btf_end (btf); t++)
	{
	  struct btf_words w = btf_words (btf, t);
	  bool ok = true;

	  for (uint32_t m; btf_next_mention (&w, &m);)
	    ok &= btf_family (btf, m) != FAMILY_NONE || fine[m];
	  fine[t] = ok;
	  all &= ok;
	}
    }
  return !all;
}

/* Check that all of V held; if not, show the units as the sections of a text
   test, and end the program.  */
static void
must_hold (const struct verdicts *v, struct btf *const *units, uint32_t n)
{
  struct text_options options = { 0 };

  for (unsigned i = 0; i < v->n; i++)
    if (v->list[i].why != NULL)
      {
	for (uint32_t u = 0; u < n; u++)
	  {
	    fprintf (stderr, "== %c.btf\n", (char) ('a' + u));
	    text_print (units[u], &options, stderr);
	  }
	fprintf (stderr, "%s\n", v->list[i].why);
	must (false, v->list[i].what);
      }
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  struct recipe r = { data, data + size };
  struct verdicts v = { 0 };
  struct btf *units[MAX_UNITS];
  uint32_t nunits = 1 + choose (&r, MAX_UNITS);
  bool refused = false;
  struct pool *pool = pool_new (2);
  struct merge m
    = { .units = units, .n = nunits, .pool = pool, .where = "input" };

  for (uint32_t u = 0; u < nunits; u++)
    {
      uint32_t n = choose (&r, MAX_TYPES + 1);

      units[u] = btf_new ("unit", NULL);
      for (uint32_t t = 0; t < n; t++)
	add_type (&r, units[u], n);
      refused |= has_nameless_cycle (units[u]);
    }
  if (refused)
    check_refused (&v, units, nunits, "input");
  else
    btf_free (check_merge (&v, &m));
  must_hold (&v, units, nunits);
  for (uint32_t u = 0; u < nunits; u++)
    btf_free (units[u]);
  pool_free (pool);
  return 0;
}
