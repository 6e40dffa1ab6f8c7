/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pruning, on random models: prune-random-test [SEED [COUNT]].

   With random types as roots and at every depth,

   - the result is a sub-model: each of its types is one of the old model, or a
     forward of its name; it has its size, and its items or some of them; what
     it mentions is what the old type mentions;
   - roots are kept, and their names;
   - pruning again changes nothing;
   - what can be dropped becomes a forward or goes, and the rest stays sound;
   - what two sets of roots keep together is what either keeps, and a type is a
     forward only if it is one for both that need it.  */

#include "btf/write.h"
#include "generate.h"
#include "prune/drop.h"
#include "prune/prune.h"
#include "verdict.h"

#include <stdlib.h>
#include <string.h>

/* A model that was pruned, and how.  */
struct result
{
  struct walk walk;
  uint32_t *ids;
  struct btf *out;
};

static struct result
prune (const struct btf *btf, const struct roots *roots, enum depth depth)
{
  struct result p = { .walk = { .btf = btf, .roots = roots, .depth = depth } };

  p.ids = mem_alloc (btf->ntypes, sizeof *p.ids);
  walk_run (&p.walk);
  p.out = prune_apply (&p.walk, p.ids);
  return p;
}

static void
result_free (struct result *p)
{
  walk_free (&p->walk);
  btf_free (p->out);
  free (p->ids);
}

/* Random roots, and random members as accessed.  */
static struct roots
random_roots (struct random *r, const struct btf *btf)
{
  static const uint8_t needs[]
    = { NEED_FIELD, NEED_KIND, NEED_VALUE, NEED_VALUE, NEED_MAP };
  struct roots roots = { 0 };
  bool new;

  for (uint32_t i = random_below (r, 4); i > 0 && btf->ntypes > 0; i--)
    {
      uint32_t type = btf->first + random_below (r, btf->ntypes);
      uint32_t n = btf_nitems (btf, type), kind = btf_kind_of (btf, type);

      roots_add (&roots, type, needs[random_below (r, sizeof needs)],
		 ROOT_GIVEN, 0);
      if ((kind == BTF_STRUCT || kind == BTF_UNION) && n > 0)
	pairs_number (&roots.accessed, type, random_below (r, n), &new);
    }
  return roots;
}

static uint32_t
new_id (const struct result *p, uint32_t type)
{
  return type < p->walk.btf->first ? type : p->ids[type - p->walk.btf->first];
}

/* Whether record A of the output is record B of the old model, translated.  */
static bool
same_record (const struct result *p, uint32_t a, uint32_t b)
{
  const struct btf *old = p->walk.btf;
  struct btf_words x = btf_words (p->out, a), y = btf_words (old, b);

  if (btf_record (p->out, a)[1] != btf_record (old, b)[1])
    return false;
  while (btf_next_word (&x))
    {
      if (!btf_next_word (&y))
	return false;
      if (y.field->role == ROLE_NAME
	    ? strcmp (btf_string (p->out, x.value), btf_string (old, y.value))
		!= 0
	  : y.field->role == ROLE_TYPE ? x.value != new_id (p, y.value)
				       : x.value != y.value)
	return false;
    }
  return true;
}

/* Whether the items of A are some of those of B, in the same order.  */
static bool
some_items (const struct result *p, uint32_t a, uint32_t b)
{
  const struct btf *old = p->walk.btf;
  const struct btf_kind *k = &btf_kinds[btf_kind_of (old, b)];
  uint32_t i = 0;

  if (btf_kind_of (p->out, a) != btf_kind_of (old, b)
      || strcmp (btf_name (p->out, a), btf_name (old, b)) != 0
      || btf_record (p->out, a)[2] != btf_record (old, b)[2])
    return false;
  for (uint32_t j = 0; j < btf_nitems (old, b); j++)
    if (i < btf_nitems (p->out, a))
      {
	const btf_word *x = btf_item (p->out, a, i), *y = btf_item (old, b, j);
	bool same = true;

	for (unsigned w = 0; w < k->nitem; w++)
	  same
	    &= k->item[w].role == ROLE_NAME
		 ? strcmp (btf_string (p->out, x[w]), btf_string (old, y[w]))
		     == 0
	       : k->item[w].role == ROLE_TYPE ? x[w] == new_id (p, y[w])
					      : x[w] == y[w];
	i += same;
      }
  return i == btf_nitems (p->out, a);
}

static bool
is_forward_of (const struct result *p, uint32_t a, uint32_t b)
{
  return btf_kind_of (p->out, a) == BTF_FWD
	 && strcmp (btf_name (p->out, a), btf_name (p->walk.btf, b)) == 0
	 && btf_family (p->out, a) == btf_family (p->walk.btf, b);
}

/* Whether what declaration tag A is about is what B was about: the member of
   the same place, if it is one.  */
static bool
same_tag (const struct result *p, uint32_t a, uint32_t b)
{
  const struct btf *old = p->walk.btf;
  const btf_word *x = btf_record (p->out, a), *y = btf_record (old, b);
  uint32_t kind = btf_kind_of (old, y[2]);

  if (kind == BTF_STRUCT || kind == BTF_UNION)
    return x[2] == new_id (p, y[2])
	   && strcmp (btf_name (p->out, a), btf_name (old, b)) == 0
	   && (x[3] == y[3] || (x[3] < y[3] && y[3] != UINT32_MAX));
  return same_record (p, a, b);
}

static bool
is_faithful (const struct result *p, uint32_t a, uint32_t b)
{
  return is_forward_of (p, a, b)
	 || (btf_kind_of (p->out, a) == BTF_DECL_TAG
	     && btf_kind_of (p->walk.btf, b) == BTF_DECL_TAG
	     && same_tag (p, a, b))
	 || same_record (p, a, b)
	 || ((btf_kind_of (p->out, a) == BTF_DATASEC
	      || p->walk.depth == DEPTH_MEMBER)
	     && some_items (p, a, b));
}

/* Check that P's output is a sub-model.  */
static void
check_sub_model (struct verdicts *v, const struct result *p,
		 unsigned long seed)
{
  const struct btf *old = p->walk.btf;
  uint32_t last = p->out->first - 1;

  for (uint32_t t = old->first; t < btf_end (old); t++)
    {
      uint32_t id = new_id (p, t);

      if (id == MAP_DROPPED)
	continue;
      if (id == 0)
	{
	  verdict_check (v, "only nameless forwards become void",
			 btf_kind_of (old, t) == BTF_FWD
			   && *btf_name (old, t) == '\0',
			 "seed %lu: type %u", seed, t);
	  continue;
	}
      verdict_check (v, "each kept type is one of the old model",
		     id < btf_end (p->out) && is_faithful (p, id, t),
		     "seed %lu, depth %d: type %u, now %u", seed,
		     p->walk.depth, t, id);
      verdict_check (v, "types keep their order",
		     id <= last + 1 || btf_kind_of (p->out, id) == BTF_FWD,
		     "seed %lu: type %u, now %u", seed, t, id);
      last = id > last ? id : last;
    }
  verdict_check (v, "each type of the output comes from somewhere",
		 last + 1 == btf_end (p->out), "seed %lu: %u of %u", seed,
		 last + 1, btf_end (p->out));
}

/* ROOTS for the output of P.  */
static struct roots
map_roots (const struct result *p, const struct roots *roots)
{
  struct roots out = { 0 };
  bool new;

  for (size_t i = 0; i < roots->list.n; i++)
    roots_add (&out, new_id (p, roots->list.v[i].type), roots->list.v[i].need,
	       ROOT_GIVEN, 0);
  for (size_t i = 0; i < roots->accessed.list.n; i++)
    {
      const struct pair *a = &roots->accessed.list.v[i];
      uint32_t kept = 0;

      if (walk_fate (&p->walk, a->a) == FATE_TRIMMED)
	for (uint32_t m = 0; m < a->b; m++)
	  kept += walk_keeps_item (&p->walk, a->a, m);
      else
	kept = a->b;
      pairs_number (&out.accessed, new_id (p, a->a), kept, &new);
    }
  return out;
}

static bool
same_bytes (const struct btf *a, const struct btf *b)
{
  struct btf_bytes x = { 0 }, y = { 0 };
  struct kept k;
  bool same;

  kept_init (&k);
  same = btf_write (a, &x, &k.diag) && btf_write (b, &y, &k.diag)
	 && x.size == y.size && memcmp (x.data, y.data, x.size) == 0;
  free (x.data);
  free (y.data);
  kept_free (&k);
  return same;
}

static void
check_again (struct verdicts *v, const struct result *p, unsigned long seed)
{
  struct roots roots = map_roots (p, p->walk.roots);
  struct result again = prune (p->out, &roots, p->walk.depth);

  verdict_check (v, "pruning again changes nothing",
		 same_bytes (p->out, again.out), "seed %lu, depth %d", seed,
		 p->walk.depth);
  result_free (&again);
  roots_free (&roots);
}

/* The better of two fates: what needs more.  */
static enum fate
either (enum fate a, enum fate b)
{
  static const uint8_t rank[] = { [FATE_GONE] = 0,
				  [FATE_VOID] = 1,
				  [FATE_FORWARD] = 2,
				  [FATE_TRIMMED] = 3,
				  [FATE_KEPT] = 4 };

  return rank[a] > rank[b] ? a : b;
}

static void
check_union (struct verdicts *v, const struct btf *btf, const struct roots *a,
	     const struct roots *b, enum depth depth, unsigned long seed)
{
  struct roots both = { 0 };
  struct result x, y, z;
  bool new;

  for (int i = 0; i < 2; i++)
    {
      const struct roots *from = i == 0 ? a : b;

      for (size_t k = 0; k < from->list.n; k++)
	roots_add (&both, from->list.v[k].type, from->list.v[k].need,
		   ROOT_GIVEN, 0);
      for (size_t k = 0; k < from->accessed.list.n; k++)
	pairs_number (&both.accessed, from->accessed.list.v[k].a,
		      from->accessed.list.v[k].b, &new);
    }
  x = prune (btf, a, depth);
  y = prune (btf, b, depth);
  z = prune (btf, &both, depth);
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    verdict_check (
      v, "all roots keep what parts of them keep",
      walk_fate (&z.walk, t)
	  == either (walk_fate (&x.walk, t), walk_fate (&y.walk, t))
	/* A member that one root accesses is kept in a record
	   that the other needs.  */
	|| depth == DEPTH_MEMBER,
      "seed %lu, depth %d: type %u", seed, depth, t);
  result_free (&x);
  result_free (&y);
  result_free (&z);
  roots_free (&both);
}

/* Drop a few random types, if that can be.  */
static void
check_drops (struct verdicts *v, const struct btf *btf,
	     const struct roots *roots, enum depth depth, unsigned long seed)
{
  struct random r = { seed };
  unsigned char *dropped = mem_zalloc (btf->ntypes, 1);
  struct result p
    = { .walk
	= { .btf = btf, .roots = roots, .depth = depth, .dropped = dropped } };
  struct kept k;

  for (uint32_t i = random_below (&r, 4); i > 0 && btf->ntypes > 0; i--)
    {
      uint32_t type = btf->first + random_below (&r, btf->ntypes);

      dropped[type - btf->first] = *btf_name (btf, type) != '\0';
    }
  kept_init (&k);
  walk_run (&p.walk);
  if (drop_check (&(struct why){ .w = &p.walk }, &k.diag))
    {
      p.ids = mem_alloc (btf->ntypes, sizeof *p.ids);
      p.out = prune_apply (&p.walk, p.ids);
      check_sub_model (v, &p, seed);
      for (uint32_t t = btf->first; t < btf_end (btf); t++)
	verdict_check (v, "what is dropped is a forward or gone",
		       !dropped[t - btf->first]
			 || new_id (&p, t) == MAP_DROPPED
			 || btf_kind_of (p.out, new_id (&p, t)) == BTF_FWD,
		       "seed %lu, depth %d: type %u", seed, depth, t);
    }
  else
    verdict_check (v, "what cannot be dropped is told", k.text != NULL,
		   "seed %lu", seed);
  kept_free (&k);
  result_free (&p);
  free (dropped);
}

static void
check_seed (struct verdicts *v, unsigned long seed)
{
  struct program program = random_program (seed);
  struct random r = { seed };
  struct btf *btf = random_unit (&program, 0);
  struct roots a = random_roots (&r, btf), b = random_roots (&r, btf);

  for (enum depth depth = DEPTH_TYPE; depth <= DEPTH_MEMBER; depth++)
    {
      struct result p = prune (btf, &a, depth);

      for (size_t i = 0; i < a.list.n; i++)
	verdict_check (v, "roots are kept",
		       new_id (&p, a.list.v[i].type) != MAP_DROPPED,
		       "seed %lu: type %u", seed, a.list.v[i].type);
      check_sub_model (v, &p, seed);
      check_again (v, &p, seed);
      check_union (v, btf, &a, &b, depth, seed);
      check_drops (v, btf, &a, depth, seed);
      result_free (&p);
    }
  roots_free (&a);
  roots_free (&b);
  btf_free (btf);
}

int
main (int argc, char **argv)
{
  return verdict_seeds (argc, argv, 2000, check_seed);
}
