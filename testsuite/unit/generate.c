/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random models.

   All units of a program are drawn from one plan, a list of types over a few
   names, as if they included the same headers.  Each unit then varies it:
   definitions become forwards, some definitions change (in one of a few ways,
   so that units share their conflicts), and the types are put in another
   order.

   A cycle of types that passes through no named struct, union, enum or typedef
   is an error for dedup.  So types that are not of these kinds mention only
   types before them in the plan, or one of these kinds.  */

#include "generate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint64_t
random_next (struct random *r)
{
  uint64_t z = r->state += 0x9e3779b97f4a7c15;

  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
  z = (z ^ z >> 27) * 0x94d049bb133111eb;
  return z ^ z >> 31;
}

uint32_t
random_below (struct random *r, uint32_t limit)
{
  return random_next (r) % limit;
}

bool
random_percent (struct random *r, uint32_t percent)
{
  return random_below (r, 100) < percent;
}

struct program
random_program (uint64_t seed)
{
  struct random r = { seed };

  return (struct program){
    .seed = seed,
    .types = 2 + random_below (&r, random_percent (&r, 20) ? 60 : 14),
    .names = random_percent (&r, 50) ? 0 : 1 + random_below (&r, 6),
    .conflicts = random_percent (&r, 50) ? 0 : random_below (&r, 40),
    .forwards = random_percent (&r, 40) ? 0 : random_below (&r, 60),
    .odd = random_percent (&r, 20),
  };
}

enum
{
  MAX_ITEMS = 4
};

/* A type of the plan.  Mentions are indices into the plan, plus one; 0 is
   void.  */
struct planned
{
  uint32_t kind, kflag, name; /* Name: 0 for none.  */
  uint32_t nitems;	      /* Or the linkage of a FUNC.  */
  uint32_t head;	      /* Size or mention.  */
  uint32_t fixed[BTF_MAX_FIXED];
  uint32_t items[MAX_ITEMS][BTF_MAX_ITEM];
};

/* How often each kind occurs.  */
static const unsigned char weights[BTF_NR_KINDS] = {
  [BTF_INT] = 4,	[BTF_PTR] = 8,	    [BTF_ARRAY] = 3,
  [BTF_STRUCT] = 8,	[BTF_UNION] = 3,    [BTF_ENUM] = 3,
  [BTF_FWD] = 2,	[BTF_TYPEDEF] = 4,  [BTF_VOLATILE] = 1,
  [BTF_CONST] = 3,	[BTF_RESTRICT] = 1, [BTF_FUNC] = 2,
  [BTF_FUNC_PROTO] = 4, [BTF_VAR] = 1,	    [BTF_DATASEC] = 1,
  [BTF_FLOAT] = 1,	[BTF_DECL_TAG] = 1, [BTF_TYPE_TAG] = 1,
  [BTF_ENUM64] = 1,
};

static uint32_t
random_kind (struct random *r)
{
  uint32_t sum = 0, at;

  for (uint32_t k = 1; k < BTF_NR_KINDS; k++)
    sum += weights[k];
  at = random_below (r, sum);
  for (uint32_t k = 1;; k++)
    {
      if (at < weights[k])
	return k;
      at -= weights[k];
    }
}

/* Whether types of KIND have a name: always, never, or now and then.  */
static bool
random_named (struct random *r, uint32_t kind)
{
  switch ((enum btf_kind_id) kind)
    {
    case BTF_INT:
    case BTF_FWD:
    case BTF_TYPEDEF:
    case BTF_FUNC:
    case BTF_VAR:
    case BTF_DATASEC:
    case BTF_FLOAT:
    case BTF_DECL_TAG:
    case BTF_TYPE_TAG:
      return true;
    case BTF_STRUCT:
    case BTF_UNION:
    case BTF_ENUM:
    case BTF_ENUM64:
      return random_percent (r, 80);
    case BTF_PTR:
    case BTF_ARRAY:
    case BTF_VOLATILE:
    case BTF_CONST:
    case BTF_RESTRICT:
    case BTF_FUNC_PROTO:
    case BTF_UNKN:
    case BTF_NR_KINDS:
      return false;
    }
  return false;
}

/* Whether cycles may pass through T.  */
static bool
cuts_cycles (const struct planned *t)
{
  return t->name != 0
	 && (btf_kinds[t->kind].family != FAMILY_NONE || t->kind == BTF_FWD);
}

/* Whether type FROM of the plan may mention type TO.  */
static bool
may_mention (const struct program *program, const struct planned *plan,
	     uint32_t from, uint32_t to)
{
  uint32_t kind = plan[to].kind;

  if (to >= from && !cuts_cycles (&plan[to]) && !cuts_cycles (&plan[from]))
    return false;
  if (program->odd)
    return true;
  switch (plan[from].kind)
    {
    case BTF_FUNC:
      return kind == BTF_FUNC_PROTO;
    case BTF_DATASEC:
      return kind == BTF_VAR;
    case BTF_DECL_TAG:
      return kind == BTF_STRUCT || kind == BTF_UNION || kind == BTF_TYPEDEF
	     || kind == BTF_FUNC || kind == BTF_VAR;
    default:
      return kind != BTF_FUNC && kind != BTF_DATASEC && kind != BTF_DECL_TAG
	     && kind != BTF_VAR;
    }
}

static uint32_t
random_mention (struct random *r, const struct program *program,
		const struct planned *plan, uint32_t from)
{
  for (int tries = 0; tries < 8; tries++)
    {
      uint32_t to = random_below (r, program->types);

      if (may_mention (program, plan, from, to))
	return to + 1;
    }
  return 0;
}

/* A value for a word described by FIELD, of type number I of the plan.  */
static uint32_t
random_word (struct random *r, const struct program *program,
	     const struct planned *plan, uint32_t i,
	     const struct btf_field *field)
{
  switch (field->role)
    {
    case ROLE_NAME:
      return random_percent (r, 85) ? 1 + random_below (r, 4) : 0;
    case ROLE_TYPE:
      return random_mention (r, program, plan, i);
    case ROLE_INT:
      return random_below (r, 3) << 24 | 8 << random_below (r, 4);
    case ROLE_OFFSET:
      return random_below (r, 4) * 8;
    case ROLE_NUM:
      return 1 << random_below (r, 4);
    case ROLE_SNUM:
      return random_below (r, 3) - 1;
    case ROLE_ENUM:
    case ROLE_ENUM_LO:
    case ROLE_ENUM_HI:
      return random_below (r, 5) - 2;
    case ROLE_LINKAGE:
      return random_below (r, 2);
    case ROLE_ZERO:
    case ROLE_END:
      return 0;
    }
  return 0;
}

static void
random_words (struct random *r, const struct program *program,
	      struct planned *plan, uint32_t i)
{
  struct planned *t = &plan[i];
  const struct btf_kind *k = &btf_kinds[t->kind];

  t->head = random_word (r, program, plan, i, &k->header);
  for (unsigned f = 0; f < k->nfixed; f++)
    t->fixed[f] = random_word (r, program, plan, i, &k->fixed[f]);
  for (unsigned n = 0; n < MAX_ITEMS; n++)
    for (unsigned f = 0; f < k->nitem; f++)
      t->items[n][f] = random_word (r, program, plan, i, &k->item[f]);
}

/* The plan of a program.  The caller frees it.  */
static struct planned *
random_plan (const struct program *program)
{
  struct planned *plan = mem_zalloc (program->types, sizeof *plan);
  struct random r = { program->seed * 3 + 1 };

  for (uint32_t i = 0; i < program->types; i++)
    {
      struct planned *t = &plan[i];

      t->kind = random_kind (&r);
      if (random_named (&r, t->kind))
	t->name
	  = 100
	    + (program->names == 0 ? i : random_below (&r, program->names));
      if (btf_kinds[t->kind].vlen_is_linkage)
	t->nitems = random_below (&r, 2);
      else if (btf_kinds[t->kind].nitem > 0)
	t->nitems = random_below (&r, MAX_ITEMS + 1);
      switch (t->kind)
	{
	case BTF_STRUCT:
	case BTF_UNION:
	case BTF_ENUM:
	case BTF_ENUM64:
	case BTF_FWD:
	case BTF_DECL_TAG:
	case BTF_TYPE_TAG:
	  t->kflag = random_percent (&r, 25);
	  break;
	default:
	  break;
	}
    }
  for (uint32_t i = 0; i < program->types; i++)
    random_words (&r, program, plan, i);
  return plan;
}

/* Turn T into a forward of itself.  */
static void
announce_only (struct planned *t, struct random *r)
{
  switch (t->kind)
    {
    case BTF_STRUCT:
    case BTF_UNION:
      t->kflag = t->kind == BTF_UNION;
      t->kind = BTF_FWD;
      t->head = 0;
      break;
    case BTF_ENUM:
    case BTF_ENUM64:
      t->kind = BTF_ENUM;
      t->kflag = 0;
      t->head = random_percent (r, 50) ? t->head : 0;
      break;
    default:
      return;
    }
  t->nitems = 0;
}

/* Change type I, the way that VARIANT says.  */
static void
change (const struct program *program, struct planned *plan, uint32_t i,
	uint32_t variant)
{
  struct random r = { program->seed * 7 + i * 64 + variant };
  uint32_t kflag = plan[i].kflag;

  if (btf_kinds[plan[i].kind].nitem > 0 && random_percent (&r, 40))
    plan[i].nitems = random_below (&r, MAX_ITEMS + 1);
  else
    random_words (&r, program, plan, i);
  plan[i].kflag = kflag;
}

/* Vary PLAN for one unit.  */
static void
vary (const struct program *program, struct planned *plan, struct random *r)
{
  for (uint32_t i = 0; i < program->types; i++)
    if (cuts_cycles (&plan[i]) && random_percent (r, program->conflicts))
      change (program, plan, i, random_below (r, 3));
  for (uint32_t i = 0; i < program->types; i++)
    if (cuts_cycles (&plan[i]) && random_percent (r, program->forwards))
      announce_only (&plan[i], r);
}

/* The offset in BTF of the string that number NAME stands for.  */
static uint32_t
string_of (struct btf *btf, uint32_t name)
{
  char text[16];

  if (name == 0)
    return 0;
  snprintf (text, sizeof text, "%c%u", name < 100 ? 'm' : 'n', name % 100);
  return btf_add_string (btf, text);
}

/* The word that planned WORD becomes.  IDS has the id of each type.  */
static uint32_t
final_word (struct btf *btf, const struct btf_field *field, uint32_t word,
	    const uint32_t *ids)
{
  if (field->role == ROLE_NAME)
    return string_of (btf, word);
  if (field->role == ROLE_TYPE)
    return word == 0 ? 0 : ids[word - 1];
  return word;
}

static void
add_planned (struct btf *btf, const struct planned *t, const uint32_t *ids)
{
  const struct btf_kind *k = &btf_kinds[t->kind];
  uint32_t words[3 + BTF_MAX_FIXED + MAX_ITEMS * BTF_MAX_ITEM];
  size_t n = 0;

  words[n++] = string_of (btf, t->name);
  words[n++] = info_make (t->kind, t->nitems, t->kflag);
  words[n++] = final_word (btf, &k->header, t->head, ids);
  for (unsigned f = 0; f < k->nfixed; f++)
    words[n++] = final_word (btf, &k->fixed[f], t->fixed[f], ids);
  for (unsigned i = 0; !k->vlen_is_linkage && i < t->nitems; i++)
    for (unsigned f = 0; f < k->nitem; f++)
      words[n++] = final_word (btf, &k->item[f], t->items[i][f], ids);
  btf_add (btf, words, n);
}

struct btf *
random_unit (const struct program *program, uint32_t number)
{
  struct random r = { program->seed * 5 + number };
  struct planned *plan = random_plan (program);
  uint32_t n = program->types;
  uint32_t *order = mem_alloc (n, sizeof *order);
  uint32_t *ids = mem_alloc (n, sizeof *ids);
  char *name = mem_printf ("unit %u", number);
  struct btf *btf = btf_new (name, NULL);

  vary (program, plan, &r);
  for (uint32_t i = 0; i < n; i++)
    {
      uint32_t j = random_below (&r, i + 1);

      order[i] = order[j];
      order[j] = i;
    }
  for (uint32_t i = 0; i < n; i++)
    ids[order[i]] = 1 + i;
  for (uint32_t i = 0; i < n; i++)
    add_planned (btf, &plan[order[i]], ids);
  free (name);
  free (ids);
  free (order);
  free (plan);
  return btf;
}
