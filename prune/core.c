/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of a kernel's BTF that programs relocate against.

   Programs are read first.  Of each remains its BTF, pruned to what its
   relocations are about, a few hundred bytes; and the relocations, by the name
   of the type that they are about, without its flavour.

   A kernel then takes one pass over its types [look_up]: most have a name that
   nobody asked for.  For the others, core-match.h says whether the relocation
   can mean them, and what the answer depends on: these members and enumerators
   are what is kept, at depth `member' (depth.h), with nothing behind pointers.

   It is not enough that what matches is there.  What does not match must not
   begin to, when members are left out; where that could be, what was compared
   is kept, too: see the notes in [mark_type].  */

#include "core.h"
#include "core-match.h"
#include "object-roots.h"
#include "object.h"
#include "prune.h"

#include <stdlib.h>
#include <string.h>

void
core_free (struct core *c)
{
  for (size_t i = 0; i < c->programs.n; i++)
    btf_free (c->programs.v[i]);
  vec_free (&c->programs);
  vec_free (&c->relos);
  vec_free (&c->names);
  hash_free (&c->by_name);
}

/* ---- Programs.  */

/* An object on its way.  */
struct reading
{
  const char *path;
  struct diag_held held;
  struct btf *btf;
  VEC (struct core_relo) relos;
  uint32_t nrecords, nameless;
};

static int
compare_relos (const void *a, const void *b)
{
  const struct core_relo *x = a, *y = b;

  if (x->type != y->type)
    return x->type < y->type ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return strcmp (x->access, y->access);
}

/* Leave out relocations that are there several times.  */
static void
unite_relos (struct reading *r)
{
  size_t n = 0;

  if (r->relos.n > 0)
    qsort (r->relos.v, r->relos.n, sizeof *r->relos.v, compare_relos);
  for (size_t i = 0; i < r->relos.n; i++)
    if (i == 0 || compare_relos (&r->relos.v[i], &r->relos.v[n - 1]) != 0)
      r->relos.v[n++] = r->relos.v[i];
  r->relos.n = n;
}

/* Take what R needs of object O: the types that relocations are about.  */
static void
take_relos (struct reading *r, const struct object *o)
{
  struct roots all = { 0 }, roots = { 0 };
  struct walk walk
    = { .btf = o->btf, .roots = &roots, .depth = DEPTH_MEMBER, .bare = true };
  uint32_t *ids = mem_alloc (o->btf->ntypes, sizeof *ids);
  struct ext_records records = { 0 };
  struct btf_ext *ext;

  roots_of_object (&all, o->btf, o->ext, NULL);
  for (size_t i = 0; i < all.list.n; i++)
    if (all.list.v[i].why == ROOT_CORE)
      vec_push (&roots.list, all.list.v[i]);
  roots.accessed = all.accessed;
  walk_run (&walk);
  r->btf = prune_apply (&walk, ids);
  ext = prune_core (&walk, o->ext, ids, r->btf);
  while (ext_next (ext, EXT_CORE, &records))
    {
      const btf_word *w = records.words;

      r->nrecords++;
      if (w[3] == CORE_TYPE_ID_LOCAL)
	continue;
      if (*btf_name (r->btf, w[1]) == '\0')
	r->nameless++;
      else
	vec_push (&r->relos,
		  (struct core_relo){ .type = w[1],
				      .kind = w[3],
				      .access = btf_string (r->btf, w[2]) });
    }
  unite_relos (r);
  ext_free (ext);
  walk_free (&walk);
  vec_free (&roots.list);
  roots_free (&all);
  free (ids);
}

struct batch
{
  struct reading *readings;
  const struct core_options *options;
};

static void
read_slot (void *context, size_t i, unsigned worker)
{
  struct batch *b = context;
  struct reading *r = &b->readings[i];
  struct diag *d = &r->held.diag;
  struct object o;

  (void) worker;
  if (object_open (&o, r->path, NULL, d))
    {
      if (o.ext != NULL)
	take_relos (r, &o);
      if (r->btf != NULL && btf_str_end (r->btf) > BTF_MAX_NAME_OFF)
	diag_error (d, r->path, "has too many names: more than %d bytes",
		    BTF_MAX_NAME_OFF);
      if (r->nrecords == 0 && !b->options->allow_empty)
	diag_error (d, r->path,
		    "has no CO-RE relocations, so there is nothing that it"
		    " needs of a kernel");
      if (r->nameless > 0)
	diag_warning (d, r->path,
		      "has %u CO-RE relocations about void or types without"
		      " names, which libbpf cannot resolve",
		      r->nameless);
    }
  object_close (&o);
}

/* The relocations about types called NAME, or what it is a flavour of; NULL if
   there are none.  */
static struct core_name *
find_name (const struct core *c, const char *name, struct hash_slot **slot,
	   uint64_t *hash)
{
  size_t n = core_essential (name);

  *hash = hash_bytes (name, n);
  for (*slot = hash_find (&c->by_name, *hash); (*slot)->entry != 0;
       *slot = hash_next (&c->by_name, *slot))
    {
      struct core_name *found = &c->names.v[(*slot)->entry - 1];

      if ((*slot)->hash == (uint32_t) *hash
	  && core_same_name (found->name, name))
	return found;
    }
  return NULL;
}

static void
add_relo (struct core *c, struct core_relo relo)
{
  const char *name = btf_name (c->programs.v[relo.program], relo.type);
  struct core_name *found;
  struct hash_slot *slot;
  uint64_t hash;

  hash_reserve (&c->by_name);
  found = find_name (c, name, &slot, &hash);
  relo.next = found != NULL ? found->first : CORE_END;
  if (found != NULL)
    found->first = c->relos.n;
  else
    {
      hash_put (&c->by_name, slot, hash, c->names.n);
      vec_push (&c->names, (struct core_name){ name, c->relos.n });
    }
  vec_push (&c->relos, relo);
}

void
core_add_program (struct core *c, struct btf *btf,
		  const struct core_relo *relos, size_t n)
{
  vec_push (&c->programs, btf);
  for (size_t i = 0; i < n; i++)
    {
      struct core_relo relo = relos[i];

      relo.program = c->programs.n - 1;
      add_relo (c, relo);
    }
}

/* Put what R has read into C.  */
static void
add_reading (struct core *c, struct reading *r)
{
  if (r->btf != NULL)
    core_add_program (c, r->btf, r->relos.v, r->relos.n);
  vec_free (&r->relos);
}

enum
{
  BATCH = 64 /* Objects to have in memory at a time.  */
};

bool
core_add (struct core *c, const char *const *paths, size_t n,
	  const struct core_options *options, struct pool *pool,
	  struct diag *d)
{
  struct batch b = { mem_zalloc (BATCH, sizeof *b.readings), options };
  unsigned errors = d->errors;

  for (size_t first = 0; first < n; first += BATCH)
    {
      size_t count = n - first < BATCH ? n - first : BATCH;

      for (size_t i = 0; i < count; i++)
	b.readings[i] = (struct reading){ .path = paths[first + i],
					  .held.diag.report = diag_hold };
      pool_for (pool, count, read_slot, &b);
      for (size_t i = 0; i < count; i++)
	{
	  diag_deliver (&b.readings[i].held, d);
	  add_reading (c, &b.readings[i]);
	}
    }
  free (b.readings);
  return d->errors == errors;
}

/* ---- Kernels.  */

/* Looking into one kernel.  */
struct search
{
  const struct core *c;
  const struct btf *const *bases;
  struct roots *roots;	/* By base.  */
  unsigned char *found; /* By relocation: the kernel has candidates.  */
  uint32_t base;	/* Where we are...  */
  unsigned needs;	/* ...and what of its type is needed, as bits.  */
};

/* Note that a match depends on item ITEM of TYPE, which may be the kernel's
   also when we are in a module.  */
static void
note_use (void *context, uint32_t type, uint32_t item)
{
  struct search *s = context;
  bool is_kernels = type < s->bases[s->base]->first, new;

  pairs_number (&s->roots[is_kernels ? 0 : s->base].accessed, type, item,
		&new);
}

static void
need (struct search *s, enum need need)
{
  s->needs |= 1u << need;
}

/* Make TYPE a root for what of it is needed.  */
static void
add_needs (struct search *s, uint32_t type)
{
  for (enum need need = 0; need < NEEDS; need++)
    if ((s->needs & 1u << need) != 0)
      roots_add (&s->roots[s->base], type, need, ROOT_CORE, 0);
}

/* Whether TYPE of BTF is compared through what it mentions, when only kinds
   are.  */
static bool
is_structured (const struct btf *btf, uint32_t type)
{
  uint32_t kind = btf_kind_of (btf, core_strip (btf, type));

  return kind == BTF_PTR || kind == BTF_ARRAY || kind == BTF_FUNC_PROTO;
}

/* Mark what relocation R, about a type, needs of candidate TYPE.

   If it does not match, it could begin to when what it mentions is gone: a
   pointer to void is compatible with another one.  So what was compared is
   kept all the same.  */
static void
mark_type (struct search *s, struct core_match *m, const struct core_relo *r,
	   uint32_t type)
{
  if (r->kind == CORE_TYPE_MATCHES)
    {
      core_types_match (m, r->type, type);
      need (s, NEED_FIELD);
    }
  else if (core_types_compatible (m, r->type, type)
	   || is_structured (m->target, type))
    need (s, NEED_KIND);
}

/* Mark what relocation R needs of candidate TYPE.  */
static void
mark (struct search *s, const struct core_relo *r, uint32_t type)
{
  struct core_match m = { .local = s->c->programs.v[r->program],
			  .target = s->bases[s->base],
			  .use = note_use,
			  .context = s,
			  .budget = CORE_BUDGET };
  struct core_access access;

  if (!core_is_field (r->kind) && !core_is_enum (r->kind))
    mark_type (s, &m, r, type);
  else if (!core_parse (r->access, &access))
    return;
  else if (core_is_field (r->kind)
	     ? core_match_field (&m, r->type, &access, type)
	     : core_match_enumerator (&m, r->type, access.index[0], type))
    need (s, NEED_SHAPE);
}

/* Mark what relocations need of TYPE, if they are about its name.  */
static void
look_up (struct search *s, uint32_t type)
{
  const struct btf *btf = s->bases[s->base];
  const char *name = btf_name (btf, type);
  const struct core_name *found;
  struct hash_slot *slot;
  uint64_t hash;

  if (*name == '\0' || (found = find_name (s->c, name, &slot, &hash)) == NULL)
    return;
  s->needs = 0;
  for (uint32_t i = found->first; i != CORE_END; i = s->c->relos.v[i].next)
    {
      const struct core_relo *r = &s->c->relos.v[i];
      const struct core_match m
	= { .local = s->c->programs.v[r->program], .target = btf };

      if (!core_same_kind (&m, r->type, type) || (s->base > 0 && s->found[i]))
	continue;
      if (s->base == 0)
	s->found[i] = 1;
      mark (s, r, type);
    }
  add_needs (s, type);
}

/* Walk base S->base from its roots.  What modules need of the kernel becomes
   roots of it: it comes last.  */
static void
walk_base (struct search *s, struct walk *walk)
{
  *walk = (struct walk){ .btf = s->bases[s->base],
			 .roots = &s->roots[s->base],
			 .depth = DEPTH_MEMBER,
			 .bare = true,
			 .base_roots = s->base > 0 ? &s->roots[0] : NULL };
  walk_run (walk);
}

/* Find what the programs of C need of N BASES: WALKS.  The caller frees them,
   and the ROOTS after them.  */
static void
search (const struct core *c, const struct btf *const *bases, size_t n,
	struct walk *walks, struct roots *roots)
{
  struct search s = { .c = c, .bases = bases, .roots = roots };

  s.found = mem_zalloc (c->relos.n, 1);
  for (s.base = 0; s.base < n && c->names.n > 0; s.base++)
    for (uint32_t t = bases[s.base]->first; t < btf_end (bases[s.base]); t++)
      look_up (&s, t);
  for (s.base = n; s.base-- > 0;)
    walk_base (&s, &walks[s.base]);
  free (s.found);
}

static void
search_free (struct walk *walks, struct roots *roots, size_t n)
{
  for (size_t i = 0; i < n; i++)
    {
      walk_free (&walks[i]);
      roots_free (&roots[i]);
    }
  free (walks);
  free (roots);
}

struct btf *
core_minimal (const struct core *c, const struct btf *const *bases, size_t n,
	      const char *name)
{
  struct walk *walks = mem_zalloc (n, sizeof *walks);
  struct roots *roots = mem_zalloc (n, sizeof *roots);
  const struct walk **all = mem_alloc (n, sizeof *all);
  struct btf *out;

  search (c, bases, n, walks, roots);
  for (size_t i = 0; i < n; i++)
    all[i] = &walks[i];
  out = prune_apply_all (all, n, name);
  free (all);
  search_free (walks, roots, n);
  return out;
}

void
core_minimal_split (const struct core *c, const struct btf *const *bases,
		    size_t n, struct btf **out)
{
  struct walk *walks = mem_zalloc (n, sizeof *walks);
  struct roots *roots = mem_zalloc (n, sizeof *roots);
  uint32_t *ids = mem_alloc (bases[0]->ntypes, sizeof *ids);

  search (c, bases, n, walks, roots);
  out[0] = prune_apply (&walks[0], ids);
  for (size_t i = 1; i < n; i++)
    out[i] = prune_apply_over (&walks[i], out[0], ids);
  free (ids);
  search_free (walks, roots, n);
}
