/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Declarations with random types: agree-random-test [SEED [COUNT]].

   Models of a few types, of which each mentions any, so that there is every
   cycle.  A slow reference says which types agree: it begins by believing that
   all do, and strikes out pairs whose own words differ or that mention a pair
   that is struck out, until nothing changes [find_same].  */

#include "btf/agree.h"
#include "generate.h"
#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  TYPES = 14,
  RULES = 2 /* By value, behind a pointer.  */
};

/* same[r][a][b]: whether bare types A and B agree by rules R.  */
struct reference
{
  const struct btf *btf;
  bool same[RULES][TYPES + 1][TYPES + 1];
};

/* Append a type of random words to BTF.  */
static void
add_type (struct btf *btf, struct random *r)
{
  static const uint32_t kinds[]
    = { BTF_INT,   BTF_INT,	BTF_FLOAT,  BTF_PTR,	   BTF_PTR,
	BTF_ARRAY, BTF_STRUCT,	BTF_STRUCT, BTF_UNION,	   BTF_FWD,
	BTF_CONST, BTF_TYPEDEF, BTF_ENUM,   BTF_FUNC_PROTO };
  uint32_t kind = kinds[random_below (r, sizeof kinds / sizeof *kinds)];
  uint32_t name = btf_add_string (btf, random_percent (r, 70) ? "a" : "b");
  uint32_t n = random_below (r, 3);
  uint32_t words[3 + 3 * 3]
    = { name, info_make (kind, 0, 0), random_below (r, TYPES + 1) };
  size_t nwords = 3;

  if (kind == BTF_INT || kind == BTF_FLOAT || kind == BTF_ENUM
      || kind == BTF_STRUCT || kind == BTF_UNION)
    words[2] = random_percent (r, 80) ? 4 : 8;
  if (kind == BTF_INT)
    words[nwords++] = 8 * words[2];
  if (kind == BTF_FWD)
    words[2] = 0;
  if (kind == BTF_ARRAY)
    {
      words[nwords++] = words[2];
      words[nwords++] = 0;
      words[nwords++] = n;
      words[2] = 0;
    }
  if (kind == BTF_ENUM)
    {
      words[1] = info_make (kind, 1, 0);
      words[nwords++] = name;
      words[nwords++] = n;
    }
  if (kind == BTF_STRUCT || kind == BTF_UNION || kind == BTF_FUNC_PROTO)
    {
      words[1] = info_make (kind, n, 0);
      for (uint32_t i = 0; i < n; i++)
	{
	  words[nwords++] = random_percent (r, 90) ? name : 0;
	  words[nwords++] = random_below (r, TYPES + 1);
	  if (kind != BTF_FUNC_PROTO)
	    words[nwords++] = random_percent (r, 90) ? 32 * i : 0;
	}
    }
  if (kind != BTF_INT && kind != BTF_FLOAT && kind != BTF_ENUM
      && kind != BTF_STRUCT && kind != BTF_UNION && kind != BTF_FWD
      && kind != BTF_TYPEDEF)
    words[0] = 0;
  btf_add (btf, words, nwords);
}

/* A model of TYPES types, and a variable of each.  */
static struct btf *
random_types (uint64_t seed)
{
  struct btf *btf = btf_new ("random", NULL);
  struct random r = { seed };

  for (uint32_t i = 0; i < TYPES; i++)
    add_type (btf, &r);
  for (uint32_t i = 1; i <= TYPES; i++)
    {
      uint32_t words[4] = { btf_add_string (btf, "v"),
			    info_make (BTF_VAR, 0, 0), i, BTF_GLOBAL };

      btf_add (btf, words, 4);
    }
  return btf;
}

static uint32_t
bare (const struct btf *btf, uint32_t type)
{
  for (unsigned i = 0; i < TYPES; i++)
    {
      uint32_t kind = btf_kind_of (btf, type);

      if (kind != BTF_CONST && kind != BTF_TYPEDEF)
	return type;
      type = btf_record (btf, type)[2];
    }
  return 0;
}

static bool
believed (const struct reference *r, int rules, uint32_t a, uint32_t b)
{
  return r->same[rules][bare (r->btf, a)][bare (r->btf, b)];
}

static bool
is_forward_of (const struct btf *btf, uint32_t a, uint32_t b)
{
  return btf_kind_of (btf, a) == BTF_FWD && btf_kind_of (btf, b) == BTF_STRUCT
	 && strcmp (btf_name (btf, a), btf_name (btf, b)) == 0;
}

/* Whether the items of structs or functions A and B may be the same.  */
static bool
items_hold (const struct reference *r, int rules, uint32_t a, uint32_t b)
{
  bool function = btf_kind_of (r->btf, a) == BTF_FUNC_PROTO;

  if (btf_nitems (r->btf, a) != btf_nitems (r->btf, b))
    return false;
  for (uint32_t i = 0; i < btf_nitems (r->btf, a); i++)
    {
      const btf_word *x = btf_item (r->btf, a, i);
      const btf_word *y = btf_item (r->btf, b, i);

      if (!believed (r, rules, x[1], y[1]))
	return false;
      if (!function
	  && (x[2] != y[2]
	      || strcmp (btf_string (r->btf, x[0]), btf_string (r->btf, y[0]))
		   != 0))
	return false;
    }
  return true;
}

/* Whether nothing contradicts that bare types A and B agree.  */
static bool
holds (const struct reference *r, int rules, uint32_t a, uint32_t b)
{
  uint32_t kind = btf_kind_of (r->btf, a);
  const btf_word *x, *y;
  bool named;

  if (a == b)
    return true;
  if (rules == 1
      && (is_forward_of (r->btf, a, b) || is_forward_of (r->btf, b, a)))
    return true;
  if (a == 0 || b == 0 || kind != btf_kind_of (r->btf, b))
    return false;
  x = btf_record (r->btf, a);
  y = btf_record (r->btf, b);
  named = strcmp (btf_name (r->btf, a), btf_name (r->btf, b)) == 0;
  if (kind == BTF_INT || kind == BTF_FLOAT)
    return x[2] == y[2];
  if (kind == BTF_ENUM)
    return named && x[2] == y[2];
  if (kind == BTF_PTR)
    return believed (r, 1, x[2], y[2]);
  if (kind == BTF_ARRAY)
    return believed (r, rules, x[3], y[3]);
  if (kind == BTF_FUNC_PROTO)
    return believed (r, rules, x[2], y[2]) && items_hold (r, rules, a, b);
  if (kind == BTF_FWD || rules == 1)
    return named;
  return named && x[2] == y[2] && items_hold (r, rules, a, b);
}

static void
find_same (struct reference *r)
{
  bool changed = true;

  memset (r->same, 1, sizeof r->same);
  while (changed)
    {
      changed = false;
      for (int rules = 0; rules < RULES; rules++)
	for (uint32_t a = 0; a <= TYPES; a++)
	  for (uint32_t b = 0; b <= TYPES; b++)
	    if (r->same[rules][a][b] && !holds (r, rules, a, b))
	      {
		r->same[rules][a][b] = false;
		changed = true;
	      }
    }
}

/* Whether the sides of TEXT, "... is LEFT, but RIGHT", are spelled
   differently.  */
static bool
sides_differ (const char *text)
{
  const char *but = strstr (text, ", but ");
  const char *is = strstr (text, " is ");

  return but != NULL && is != NULL && is < but
	 && (strlen (but + 6) != (size_t) (but - is - 4)
	     || strncmp (is + 4, but + 6, but - is - 4) != 0);
}

static void
check_model (struct verdicts *v, unsigned long seed)
{
  struct btf *btf = random_types (seed);
  struct reference r = { .btf = btf };

  find_same (&r);
  for (uint32_t a = 1; a <= TYPES; a++)
    for (uint32_t b = 1; b <= TYPES; b++)
      {
	char *text = agree_difference (btf, TYPES + a, TYPES + b, false);

	verdict_check (v, "the verdict is that of a slow reference",
		       (text == NULL) == believed (&r, 0, a, b),
		       "seed %lu, types %u and %u: %s", seed, a, b,
		       text == NULL ? "agree" : text);
	if (text != NULL)
	  verdict_check (v, "the two sides are spelled differently",
			 sides_differ (text), "seed %lu, types %u and %u: %s",
			 seed, a, b, text);
	free (text);
      }
  btf_free (btf);
}

int
main (int argc, char **argv)
{
  return verdict_seeds (argc, argv, 1000, check_model);
}
