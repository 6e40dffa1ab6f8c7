/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dedup of all small programs: dedup-small-test [all].

   A unit has up to three types, each one of: an integer, a pointer, a
   structure A or B with one member or none, a forward of A or B, a typedef T.
   All units of some size, all sets of two or three such units, are merged.
   Beside what must hold of every merge, this compares the number of types with
   what a slow reference says, which is right by the look of it:

   Two types are the same if their words are the same and what they mention is
   the same, a forward being the same as a structure of its name.  The
   reference begins by believing that all pairs are the same and strikes out
   pairs until nothing contradicts [find_same].  If that makes all structures
   of a name the same, no name is in conflict, and each set of types that are
   the same is one type of the output.  If some name is in conflict, forwards
   make "the same" a matter of choice, and only programs without forwards are
   compared.

   Without the argument, the larger sets are sampled.  */

#include "merge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MAX_TYPES = 3,
  MAX_UNITS = 3,
  MAX_ALL = MAX_TYPES * MAX_UNITS
};

/* A type as a number: shape and mention, which is an id in its unit.  */
enum shape
{
  POINTER,
  STRUCT_A,
  STRUCT_B,
  TYPEDEF, /* Those below mention nothing.  */
  INTEGER,
  FORWARD_A,
  FORWARD_B
};

struct type
{
  enum shape shape;
  uint32_t mention;
};

struct unit
{
  uint32_t n;
  struct type types[MAX_TYPES];
};

/* The shapes to choose from.  */
struct alphabet
{
  const enum shape *shapes;
  uint32_t n;
};

static const enum shape all_shapes[]
  = { POINTER, STRUCT_A, STRUCT_B, TYPEDEF, INTEGER, FORWARD_A, FORWARD_B };
static const enum shape few_shapes[]
  = { POINTER, STRUCT_A, STRUCT_B, FORWARD_A, FORWARD_B };

static const struct alphabet all_of_them = { all_shapes, 7 };
static const struct alphabet few = { few_shapes, 5 };

static bool
mentions (enum shape shape)
{
  return shape <= TYPEDEF;
}

/* How many types an alphabet gives for units of N types, and the type that is
   called CODE.  */
static uint32_t
count_codes (const struct alphabet *a, uint32_t n)
{
  uint32_t count = 0;

  for (uint32_t i = 0; i < a->n; i++)
    count += mentions (a->shapes[i]) ? n + 1 : 1;
  return count;
}

static struct type
decode (const struct alphabet *a, uint32_t n, uint32_t code)
{
  for (uint32_t i = 0;; i++)
    {
      uint32_t width = mentions (a->shapes[i]) ? n + 1 : 1;

      if (code < width)
	return (struct type){ a->shapes[i], code };
      code -= width;
    }
}

/* Whether no order of U's types gives a unit that comes before U.  So of all
   the units that differ in order only, one is taken.  */
static bool
is_first (const struct unit *u)
{
  static const uint8_t orders[6][3]
    = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 },
	{ 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

  for (int o = 0; o < 6; o++)
    {
      struct type t[MAX_TYPES] = { 0 };

      if (u->n < 3 && orders[o][2] != 2)
	continue;
      if (u->n < 2 && orders[o][1] != 1)
	continue;
      for (uint32_t i = 0; i < u->n; i++)
	{
	  t[orders[o][i]] = u->types[i];
	  if (u->types[i].mention > 0)
	    t[orders[o][i]].mention = 1 + orders[o][u->types[i].mention - 1];
	}
      for (uint32_t i = 0; i < u->n; i++)
	{
	  uint32_t mine = u->types[i].shape * 8 + u->types[i].mention;
	  uint32_t its = t[i].shape * 8 + t[i].mention;

	  if (its < mine)
	    return false;
	  if (its > mine)
	    break;
	}
    }
  return true;
}

/* All units of N types.  */
struct units
{
  VEC (struct unit) list;
};

static struct units
all_units (const struct alphabet *a, uint32_t n)
{
  struct units units = { 0 };
  uint32_t codes = count_codes (a, n), total = 1;

  for (uint32_t i = 0; i < n; i++)
    total *= codes;
  for (uint32_t number = 0; number < total; number++)
    {
      struct unit u = { .n = n };
      uint32_t rest = number;

      for (uint32_t i = 0; i < n; i++, rest /= codes)
	u.types[i] = decode (a, n, rest % codes);
      if (is_first (&u))
	vec_push (&units.list, u);
    }
  return units;
}

/* Whether U has a cycle that passes through pointers only.  */
static bool
has_nameless_cycle (const struct unit *u)
{
  for (uint32_t i = 0; i < u->n; i++)
    {
      uint32_t at = i + 1, steps = 0;

      while (at != 0 && u->types[at - 1].shape == POINTER && steps <= u->n)
	{
	  at = u->types[at - 1].mention;
	  steps++;
	}
      if (steps > u->n)
	return true;
    }
  return false;
}

/* A program: its units and all their types in a row.  */
struct program
{
  const struct unit *units[MAX_UNITS];
  uint32_t n;
  struct type all[MAX_ALL]; /* Mentions: index into all, plus one.  */
  uint32_t nall;
  bool same[MAX_ALL][MAX_ALL];
};

static void
gather_types (struct program *p)
{
  p->nall = 0;
  for (uint32_t u = 0; u < p->n; u++)
    {
      uint32_t before = p->nall;

      for (uint32_t i = 0; i < p->units[u]->n; i++)
	{
	  struct type t = p->units[u]->types[i];

	  if (t.mention > 0)
	    t.mention += before;
	  p->all[p->nall++] = t;
	}
    }
}

/* The shape that a forward stands for.  */
static enum shape
announced (enum shape shape)
{
  return shape == FORWARD_A ? STRUCT_A : shape == FORWARD_B ? STRUCT_B : shape;
}

static bool
is_forward (enum shape shape)
{
  return shape == FORWARD_A || shape == FORWARD_B;
}

/* Whether nothing known by now tells types I and J apart.  */
static bool
still_same (const struct program *p, uint32_t i, uint32_t j)
{
  const struct type *a = &p->all[i], *b = &p->all[j];

  if (announced (a->shape) != announced (b->shape))
    return false;
  if (is_forward (a->shape) || is_forward (b->shape))
    return true;
  if (a->mention == 0 || b->mention == 0)
    return a->mention == b->mention;
  return p->same[a->mention - 1][b->mention - 1];
}

static void
find_same (struct program *p)
{
  bool changed;

  for (uint32_t i = 0; i < p->nall; i++)
    for (uint32_t j = 0; j < p->nall; j++)
      p->same[i][j] = true;
  do
    {
      changed = false;
      for (uint32_t i = 0; i < p->nall; i++)
	for (uint32_t j = 0; j < p->nall; j++)
	  if (p->same[i][j] && !still_same (p, i, j))
	    {
	      p->same[i][j] = false;
	      changed = true;
	    }
    }
  while (changed);
}

/* Whether the reference knows the answer: there are no forwards, or all
   definitions of each name are the same.  */
static bool
is_decided (const struct program *p)
{
  bool forwards = false, conflicts = false;

  for (uint32_t i = 0; i < p->nall; i++)
    {
      forwards |= is_forward (p->all[i].shape);
      for (uint32_t j = 0; j < p->nall; j++)
	conflicts |= p->all[i].shape == p->all[j].shape
		     && p->all[i].shape != POINTER && !p->same[i][j];
    }
  return !forwards || !conflicts;
}

static uint32_t
count_different (const struct program *p)
{
  uint32_t count = 0;

  for (uint32_t i = 0; i < p->nall; i++)
    {
      bool seen = false;

      for (uint32_t j = 0; j < i; j++)
	seen |= p->same[i][j];
      count += !seen;
    }
  return count;
}

static struct btf *
build_unit (const struct unit *u)
{
  struct btf *btf = btf_new ("unit", NULL);

  for (uint32_t i = 0; i < u->n; i++)
    {
      const struct type *t = &u->types[i];
      bool member = t->mention > 0;
      uint32_t words[6] = { 0, 0, t->mention, 0, t->mention, 0 };
      uint32_t n = 3;

      switch (t->shape)
	{
	case POINTER:
	  words[1] = info_make (BTF_PTR, 0, 0);
	  break;
	case TYPEDEF:
	  words[0] = btf_add_string (btf, "T");
	  words[1] = info_make (BTF_TYPEDEF, 0, 0);
	  break;
	case STRUCT_A:
	case STRUCT_B:
	  words[0] = btf_add_string (btf, t->shape == STRUCT_A ? "A" : "B");
	  words[1] = info_make (BTF_STRUCT, member, 0);
	  words[2] = 8;
	  n = member ? 6 : 3;
	  break;
	case INTEGER:
	  words[0] = btf_add_string (btf, "int");
	  words[1] = info_make (BTF_INT, 0, 0);
	  words[2] = 4;
	  words[3] = 32;
	  n = 4;
	  break;
	case FORWARD_A:
	case FORWARD_B:
	  words[0] = btf_add_string (btf, t->shape == FORWARD_A ? "A" : "B");
	  words[1] = info_make (BTF_FWD, 0, 0);
	  words[2] = 0;
	  break;
	}
      btf_add (btf, words, n);
    }
  return btf;
}

/* The program in one line: "*1 A2 ; a *0".  */
static void
spell_program (const struct program *p, char *text)
{
  for (uint32_t u = 0; u < p->n; u++)
    {
      for (uint32_t i = 0; i < p->units[u]->n; i++)
	{
	  const struct type *t = &p->units[u]->types[i];

	  *text++ = "*ABTiab"[t->shape];
	  if (mentions (t->shape))
	    *text++ = '0' + t->mention;
	  *text++ = ' ';
	}
      *text++ = ';';
      *text++ = ' ';
    }
  *text = '\0';
}

static void
check_program (struct verdicts *v, struct program *p, struct pool *pool)
{
  struct btf *built[MAX_UNITS];
  char where[128];
  bool refused = false;

  spell_program (p, where);
  for (uint32_t u = 0; u < p->n; u++)
    {
      built[u] = build_unit (p->units[u]);
      refused |= has_nameless_cycle (p->units[u]);
    }
  if (refused)
    check_refused (v, built, p->n, where);
  else
    {
      struct merge m
	= { .units = built, .n = p->n, .pool = pool, .where = where };
      struct btf *out = check_merge (v, &m);

      gather_types (p);
      find_same (p);
      if (out != NULL && is_decided (p))
	verdict_check (v, "the reference counts as many types",
		       out->ntypes == count_different (p), "%s: %u, not %u",
		       where, out->ntypes, count_different (p));
      btf_free (out);
    }
  for (uint32_t u = 0; u < p->n; u++)
    btf_free (built[u]);
}

/* Check all sets of NUNITS units of N types, or every STEP-th of them.  */
static void
check_sets (struct verdicts *v, const struct alphabet *a, uint32_t n,
	    uint32_t nunits, uint32_t step, struct pool *pool)
{
  struct units units = all_units (a, n);
  size_t at[MAX_UNITS] = { 0 };
  uint64_t number = 0;

  while (at[0] < units.list.n)
    {
      struct program p = { .n = nunits };

      for (uint32_t u = 0; u < nunits; u++)
	p.units[u] = &units.list.v[at[u]];
      if (number++ % step == 0)
	check_program (v, &p, pool);

      uint32_t u = nunits - 1; /* The next set: at[] never decreases.  */
      while (u > 0 && at[u] == units.list.n - 1)
	u--;
      at[u]++;
      while (++u < nunits)
	at[u] = at[u - 1];
    }
  vec_free (&units.list);
}

int
main (int argc, char **argv)
{
  bool all = argc > 1 && strcmp (argv[1], "all") == 0;
  struct verdicts v = { 0 };
  struct pool *pool = pool_new (2);

  check_sets (&v, &all_of_them, 1, 3, 1, pool);
  check_sets (&v, &all_of_them, 2, 1, 1, pool);
  check_sets (&v, &all_of_them, 3, 1, 1, pool);
  check_sets (&v, &all_of_them, 2, 2, 1, pool);
  check_sets (&v, &few, 2, 3, all ? 1 : 31, pool);
  check_sets (&v, &few, 3, 2, all ? 1 : 31, pool);
  check_sets (&v, &all_of_them, 3, 2, all ? 1 : 331, pool);
  pool_free (pool);
  return verdict_print (&v);
}
